package vn.hientruong.notification.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.Scene;

@QuarkusTest
class ChosenAreasTest {
    private static final String HERE = "19318";
    private static final String ELSEWHERE = "19309";

    @Inject
    Scene scene;

    @Inject
    Subscriptions subscriptions;

    @Test
    void peopleChooseTheirCommunes() {
        UUID resident = scene.resident();
        String token = scene.accessToken(resident);
        areas(token, HERE, ELSEWHERE).statusCode(204);
        given().auth()
                .oauth2(token)
                .get("/api/v1/me/areas")
                .then()
                .statusCode(200)
                .body("areas", contains(ELSEWHERE, HERE));
        areas(token, HERE, "00000").statusCode(422).body("errors.pointer", hasItem("/areas/1"));
        areas(token).statusCode(204);
        assertThat(subscriptions.areasOf(resident).areas()).isEmpty();
    }

    private static ValidatableResponse areas(String token, String... codes) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("areas", codes))
                .put("/api/v1/me/areas")
                .then();
    }
}
