package vn.hientruong.notification.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.hientruong.model.report.ReportStatus.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.Scene.Filed;

@QuarkusTest
class DevPushResourceTest {
    @Inject
    Scene scene;

    @Test
    void whatWasPushedIsShownTheNewestFirst() {
        UUID reporter = scene.resident();
        String token = scene.device(reporter, "en");
        Filed report = scene.report(reporter);
        scene.move(report, "acceptance", IN_PROGRESS);
        await().untilAsserted(() -> pushed(token).body("$", hasSize(1)));

        scene.move(report, "approval", RESOLVED);

        await().untilAsserted(() -> pushed(token).body("$", hasSize(2)));
        pushed(token)
                .body("token", everyItem(equalTo(token)))
                .body("[0].title", equalTo("Resolved"))
                .body("[1].title", equalTo("Being handled"))
                .body(
                        "[1].notificationId",
                        equalTo(scene.notifications(reporter).get(0).toString()))
                .body("[1].body", equalTo("Report " + report.code() + " is being handled."))
                .body("[1].data.reportId", equalTo(report.id().toString()))
                .body("[1].data.status", equalTo("IN_PROGRESS"))
                .body("[1].at", notNullValue());
    }

    private static ValidatableResponse pushed(String token) {
        return given().queryParam("token", token).get("/dev/push").then().statusCode(200);
    }
}
