package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Who may see and do what, at every door of a report. */
@QuarkusTest
class StaffMayTest {
    private static final Map<String, String> TO_THE_WARD = Map.of("category", "giao-thong", "leadAgency", "ubnd-18880");

    private String resident = "";
    private Filed filed = new Filed("", "");

    @BeforeEach
    void file() {
        resident = SignedIn.resident("0912000300");
        filed = Filed.pothole(resident);
    }

    @Nested
    class StaffOfTheAgency {
        @Test
        void seeItOnceItIsTheirsAndNeverWhoReported() {
            String handler = SignedIn.sample("handler");
            filed.show(handler).statusCode(404);
            filed.act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            filed.show(handler)
                    .statusCode(200)
                    .body("reporter", nullValue())
                    .body("media.url", not(empty()))
                    .body(
                            "allowedActions",
                            containsInAnyOrder("information-request", "acceptance", "return", "extension", "note"));
            given().auth()
                    .oauth2(handler)
                    .get("/api/v1/inbox?q={code}", filed.code())
                    .then()
                    .body("items.id", contains(filed.id()));
        }

        @Test
        void giveBackWhatIsNotTheirs() {
            filed.act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            String handler = SignedIn.sample("handler");
            String version = "\"" + filed.show(handler).extract().path("version") + "\"";
            given().auth()
                    .oauth2(handler)
                    .header("If-Match", version)
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "Đường tỉnh quản lý"))
                    .put("/api/v1/reports/{id}/return", filed.id())
                    .then()
                    .statusCode(200);
            filed.show(SignedIn.sample("intake"))
                    .body("status", equalTo("SUBMITTED"))
                    .body("agency", nullValue())
                    .body("dueAt", nullValue());
        }

        @Test
        void mayNotApproveTheirOwnResult() {
            filed.act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            String handler = SignedIn.sample("handler");
            filed.act(handler, "acceptance", Map.of(), null);
            filed.act(handler, "result", Map.of("text", "Xong", "noPhotoReason", "Trời tối"), null)
                    .statusCode(200);
            filed.act(handler, "approval", Map.of(), null).statusCode(403);
        }
    }

    @Nested
    class StaffOfAnotherAgency {
        @Test
        void seeWhatEverybodySeesAndMayDoNothing() {
            filed.act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            String elsewhere = SignedIn.staff("report.khac", "ubnd-18859", Role.HANDLER);
            given().auth()
                    .oauth2(elsewhere)
                    .get("/api/v1/inbox?q={code}", filed.code())
                    .then()
                    .body("items", empty());
            filed.show(elsewhere)
                    .body("media.find { it.findings != null }", nullValue())
                    .body("routing", nullValue());
            filed.act(elsewhere, "acceptance", Map.of(), null).statusCode(403);
        }

        @Test
        void helpWhenTheyCooperate() {
            String elsewhere = SignedIn.staff("report.phoihop", "ubnd-18859", Role.HANDLER);
            filed.act(
                            SignedIn.sample("intake"),
                            "dispatch",
                            Map.of(
                                    "category",
                                    "giao-thong",
                                    "leadAgency",
                                    "ubnd-18880",
                                    "cooperating",
                                    List.of("ubnd-18859")),
                            null)
                    .body("cooperating.code", contains("ubnd-18859"));
            filed.act(SignedIn.sample("handler"), "acceptance", Map.of(), null);
            filed.act(elsewhere, "progress", Map.of("note", "Đã cử xe"), null).statusCode(200);
            filed.act(elsewhere, "result", Map.of("text", "Xong", "noPhotoReason", "-"), null)
                    .statusCode(403);
        }
    }

    @Nested
    class Intake {
        @Test
        void seesWhoReportedAndWhatRoutingProposes() {
            filed.show(SignedIn.sample("intake"))
                    .body("reporter.phone", equalTo("+84912000300"))
                    .body("routing.leadAgency.code", equalTo("ubnd-18880"))
                    .body(
                            "allowedActions",
                            containsInAnyOrder(
                                    "information-request", "rejection", "dispatch", "merge", "split", "note"));
        }

        @Test
        void mergesAndFollowersGoAlong() {
            String intake = SignedIn.sample("intake");
            Filed other = Filed.pothole(SignedIn.resident("0912000302"));
            filed.act(intake, "merge", Map.of("into", filed.id()), null).statusCode(422);
            filed.act(intake, "merge", Map.of("into", other.id()), null)
                    .statusCode(200)
                    .body("status", equalTo("MERGED"))
                    .body("mergedInto", equalTo(other.id()));
            given().auth()
                    .oauth2(intake)
                    .get("/api/v1/reports/{id}", other.id())
                    .then()
                    .body("followers", equalTo(1));
        }

        @Test
        void filesForSomebodyOnThePhone() {
            Map<String, Object> body = Filed.body("tieng-on", "Người dân gọi báo loa kéo", List.of());
            String intake = SignedIn.sample("intake");
            given().auth()
                    .oauth2(intake)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/reports")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/reporter"));
            body.put("channel", "HOTLINE");
            body.put("reporter", Map.of("phone", "0912000303", "name", "Bà Tư"));
            given().auth()
                    .oauth2(intake)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/reports")
                    .then()
                    .statusCode(201)
                    .body("reporter.name", equalTo("Bà Tư"))
                    .body("mine", equalTo(false));
        }
    }
}
