package vn.hientruong.notification.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.notification.Scene;

@QuarkusTest
class DeviceResourceTest {
    @Inject
    Scene scene;

    @Test
    void aRegisteredDeviceIsKeptOnceHoweverOftenItRegisters() {
        UUID account = scene.resident();
        String installation = "phone-" + account;

        register(account, installation, "first-" + account).statusCode(204);
        register(account, installation, "second-" + account).statusCode(204);

        assertThat(scene.tokens(account)).containsExactly("second-" + account);
    }

    @Test
    void anInstallationBelongsToWhoeverRegisteredItLast() {
        UUID before = scene.resident();
        UUID now = scene.resident();
        String installation = "phone-" + before;
        register(before, installation, "token-" + before).statusCode(204);

        register(now, installation, "token-" + before).statusCode(204);

        assertThat(scene.tokens(before)).isEmpty();
        assertThat(scene.tokens(now)).hasSize(1);
    }

    @Test
    void aTokenThatComesBackUnderAnotherInstallationIsNotPushedTwice() {
        UUID account = scene.resident();
        register(account, "before-" + account, "token-" + account).statusCode(204);

        register(account, "after-" + account, "token-" + account).statusCode(204);

        assertThat(scene.tokens(account)).containsExactly("token-" + account);
    }

    @Test
    void theOldestOfTooManyMakesRoom() {
        UUID account = scene.resident();
        for (int i = 0; i <= 20; i++) {
            register(account, "installation-" + i + "-" + account.toString().substring(0, 8), i + "-" + account)
                    .statusCode(204);
        }

        List<String> tokens = scene.tokens(account);
        assertThat(tokens).hasSize(20).doesNotContain("0-" + account).contains("20-" + account);
    }

    @Test
    void removingIsForTheOwnerAndMayBeRepeated() {
        UUID account = scene.resident();
        String installation = "phone-" + account;
        register(account, installation, "token-" + account).statusCode(204);

        remove(scene.resident(), installation).statusCode(204);
        assertThat(scene.tokens(account)).hasSize(1);

        remove(account, installation).statusCode(204);
        remove(account, installation).statusCode(204);
        assertThat(scene.tokens(account)).isEmpty();
    }

    @Test
    void nobodyRegistersWithoutSigningIn() {
        given().contentType(ContentType.JSON)
                .body(Map.of("token", "t", "platform", "ANDROID", "locale", "vi"))
                .put("/api/v1/me/devices/phone-12345678")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "Đà Nẵng", "line\nbreak"})
    void aTokenThatFirebaseNeverGaveIsRefused(String token) {
        UUID account = scene.resident();

        register(account, "phone-" + account, token).statusCode(422);

        assertThat(scene.tokens(account)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "has.dots-in-it",
                "a23456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anInstallationIdOfAnotherFormIsRefused(String installation) {
        register(scene.resident(), installation, "token").statusCode(422);
    }

    private ValidatableResponse register(UUID account, String installation, String token) {
        return given().auth()
                .oauth2(scene.accessToken(account))
                .contentType(ContentType.JSON)
                .body(Map.of("token", token, "platform", "ANDROID", "locale", "vi"))
                .put("/api/v1/me/devices/{id}", installation)
                .then();
    }

    private ValidatableResponse remove(UUID account, String installation) {
        return given().auth()
                .oauth2(scene.accessToken(account))
                .delete("/api/v1/me/devices/{id}", installation)
                .then();
    }
}
