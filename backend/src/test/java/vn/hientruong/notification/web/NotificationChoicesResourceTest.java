package vn.hientruong.notification.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.notification.Scene;

@QuarkusTest
class NotificationChoicesResourceTest {
    private static final String PATH = "/api/v1/me/notification-choices";

    @Inject
    Scene scene;

    UUID resident;

    @BeforeEach
    void somebody() {
        resident = scene.resident();
    }

    @Test
    void whoNeverChoseHearsEverythingByPushAndNothingBySms() {
        as(resident)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("push", hasSize(Moment.values().length))
                .body("sms", empty());
    }

    @Test
    void whatWasChosenIsKeptForThatPersonAlone() {
        as(resident)
                .contentType(ContentType.JSON)
                .body("{\"push\":[\"RESULT\"],\"sms\":[\"QUESTION\",\"RESULT\"]}")
                .put(PATH)
                .then()
                .statusCode(204);

        as(resident)
                .get(PATH)
                .then()
                .body("push", containsInAnyOrder("RESULT"))
                .body("sms", containsInAnyOrder("QUESTION", "RESULT"));
        as(scene.resident()).get(PATH).then().body("sms", empty());
    }

    @Test
    void whatIsNoOccasionIsRefused() {
        for (String body :
                new String[] {"{\"push\":[\"NEVER\"],\"sms\":[]}", "{\"push\":[]}", "{\"push\":[null],\"sms\":[]}"}) {
            assertThat(as(resident)
                            .contentType(ContentType.JSON)
                            .body(body)
                            .put(PATH)
                            .statusCode())
                    .as(body)
                    .isIn(400, 422);
        }
    }

    @Test
    void nobodyChoosesWithoutSigningIn() {
        given().get(PATH).then().statusCode(401);
    }

    private RequestSpecification as(UUID account) {
        return given().auth().oauth2(scene.accessToken(account));
    }
}
