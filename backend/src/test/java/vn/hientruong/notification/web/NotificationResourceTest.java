package vn.hientruong.notification.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.hientruong.model.report.ReportStatus.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.Scene.Filed;

@QuarkusTest
class NotificationResourceTest {
    private static final String PATH = "/api/v1/me/notifications";

    @Inject
    Scene scene;

    UUID reporter;
    Filed report;

    @BeforeEach
    void fileAReport() {
        reporter = scene.resident();
        report = scene.report(reporter);
    }

    @Test
    void theNewestStandsFirstInTheLanguageOfTheCaller() {
        scene.move(report, "filing", SUBMITTED);
        scene.move(report, "dispatch", DISPATCHED);

        as(reporter)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.title", contains("Đã chuyển xử lý", "Đã gửi phản ánh " + report.code()))
                .body("items[0].reportId", equalTo(report.id().toString()))
                .body("items[0].at", notNullValue())
                .body("items[0].readAt", nullValue())
                .body("next", nullValue());
        as(reporter)
                .header("Accept-Language", "en-GB,en;q=0.9")
                .get(PATH)
                .then()
                .body("items.title", contains("Sent to the agency", "Report " + report.code() + " sent"));
    }

    @Test
    void everyRowStandsOnExactlyOnePage() {
        for (int i = 0; i < 5; i++) {
            scene.move(report, "progress", IN_PROGRESS);
        }
        List<String> seen = new ArrayList<>();

        JsonPath page = as(reporter).queryParam("limit", 2).get(PATH).jsonPath();
        seen.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = as(reporter)
                    .queryParam("limit", 2)
                    .queryParam("after", page.getString("next"))
                    .get(PATH)
                    .jsonPath();
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page.getList("items.id"));
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whatIsReadStaysRead() {
        scene.move(report, "dispatch", DISPATCHED);
        UUID id = scene.notifications(reporter).get(0);

        as(reporter).put(PATH + "/" + id + "/read").then().statusCode(204);
        String first = as(reporter).get(PATH).jsonPath().getString("items[0].readAt");
        as(reporter).put(PATH + "/" + id + "/read").then().statusCode(204);

        as(reporter).get(PATH).then().body("items[0].readAt", equalTo(first));
        assertThat(first).isNotNull();
    }

    @Test
    void unreadOnesAreCountedUntilTheyAreReadOnWhicheverDevice() {
        scene.move(report, "dispatch", DISPATCHED);
        scene.move(report, "acceptance", IN_PROGRESS);
        UUID shown = scene.notifications(reporter).get(1);
        scene.move(report, "approval", RESOLVED);
        as(reporter).queryParam("limit", 1).get(PATH).then().body("unread", equalTo(3));

        for (int again = 0; again < 2; again++) {
            as(reporter)
                    .contentType("application/json")
                    .body("{\"newest\":\"" + shown + "\"}")
                    .put(PATH + "/read")
                    .then()
                    .statusCode(204);
        }

        as(reporter)
                .get(PATH)
                .then()
                .body("unread", equalTo(1))
                .body("items[0].readAt", nullValue())
                .body("items[1].readAt", notNullValue())
                .body("items[2].readAt", notNullValue());
        as(scene.resident())
                .contentType("application/json")
                .body("{\"newest\":\"" + shown + "\"}")
                .put(PATH + "/read")
                .then()
                .statusCode(404);
    }

    @Test
    void nothingNewIsSaidInOneLine() {
        scene.move(report, "dispatch", DISPATCHED);
        String tag = as(reporter).get(PATH).then().statusCode(200).extract().header("ETag");

        as(reporter).header("If-None-Match", tag).get(PATH).then().statusCode(304);
        as(reporter)
                .header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get(PATH)
                .then()
                .statusCode(200);
        as(reporter).put(PATH + "/" + scene.notifications(reporter).get(0) + "/read");

        as(reporter)
                .header("If-None-Match", tag)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));
    }

    @Test
    void whatOthersWereToldIsNotThere() {
        scene.move(report, "dispatch", DISPATCHED);
        UUID stranger = scene.resident();

        as(stranger).get(PATH).then().body("items", hasSize(0));
        as(stranger)
                .put(PATH + "/" + scene.notifications(reporter).get(0) + "/read")
                .then()
                .statusCode(404);
    }

    @Test
    void aCursorOrLimitOutOfBoundsIsRefused() {
        as(reporter).queryParam("after", "nonsense").get(PATH).then().statusCode(422);
        as(reporter).queryParam("limit", 201).get(PATH).then().statusCode(422);
        as(reporter).queryParam("limit", 0).get(PATH).then().statusCode(422);
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        given().get(PATH).then().statusCode(401);
    }

    private RequestSpecification as(UUID account) {
        return given().auth().oauth2(scene.accessToken(account));
    }
}
