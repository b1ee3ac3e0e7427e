package vn.hientruong.notification.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.hientruong.model.report.ReportStatus.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.WaitingPushes;

@QuarkusTest
class DevPushResourceTest {
    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

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

    @Test
    void aBrowserIsShownAPhone() {
        UUID reporter = scene.resident();
        String token = scene.device(reporter, "vi");
        Filed report = scene.report(reporter);
        scene.move(report, "approval", RESOLVED);
        await().untilAsserted(() -> pushed(token).body("$", hasSize(1)));

        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/dev/push")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Phản ánh " + report.code() + " đã được xử lý"));
    }

    @Test
    void faultsAreOrderedAndEnded() {
        UUID reporter = scene.resident();
        String token = scene.device(reporter, "vi");
        Filed report = scene.report(reporter);
        given().contentType("application/json")
                .body("{\"fault\":\"UNAVAILABLE\",\"every\":1,\"latencyMillis\":5,\"retryAfterSeconds\":1}")
                .put("/dev/push/faults")
                .then()
                .statusCode(204);
        scene.move(report, "acceptance", IN_PROGRESS);
        await().until(() -> waiting.failures(reporter).equals(List.of(1)));
        pushed(token).body("$", hasSize(0));

        given().delete("/dev/push/faults").then().statusCode(204);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> pushed(token).body("$", hasSize(1)));
        given().contentType("application/json")
                .body("{\"every\":0,\"latencyMillis\":0,\"retryAfterSeconds\":0}")
                .put("/dev/push/faults")
                .then()
                .statusCode(422);
    }

    private static ValidatableResponse pushed(String token) {
        return given().queryParam("token", token).get("/dev/push").then().statusCode(200);
    }
}
