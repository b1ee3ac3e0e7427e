package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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
class WhoMayTest {
    private static final Map<String, String> TO_THE_WARD = Map.of("category", "giao-thong", "leadAgency", "ubnd-18880");

    private String resident = "";
    private Filed filed = new Filed("", "");

    @BeforeEach
    void file() {
        resident = SignedIn.resident("0912000300");
        filed = Filed.pothole(resident);
    }

    @Nested
    class AStranger {
        @Test
        void isAskedToSignIn() {
            given().get("/api/v1/reports/{id}", filed.id())
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
            given().get("/api/v1/inbox").then().statusCode(401);
        }
    }

    @Nested
    class AnotherResident {
        private String other = "";

        @BeforeEach
        void signIn() {
            other = SignedIn.resident("0912000301");
        }

        @Test
        void doesNotSeeAReportThatIsNotOutYet() {
            show(other).statusCode(404);
            given().auth()
                    .oauth2(other)
                    .get("/api/v1/reports/{id}/entries", filed.id())
                    .then()
                    .statusCode(404);
            act(other, "withdrawal", Map.of(), "\"0\"").statusCode(404);
        }

        @Test
        void seesAPublicReportWithCleanedPhotosAndMayOnlyFollow() {
            act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null).statusCode(200);
            Filed.cleaned(SignedIn.sample("intake"), filed.id());
            show(other)
                    .statusCode(200)
                    .body("media.state", contains("READY"))
                    .body("media[0].publicUrl", startsWith("/media/"))
                    .body("media[0].findings", nullValue())
                    .body("allowedActions", empty())
                    .body("mine", equalTo(false));
            act(other, "rating", Map.of("score", "SATISFIED"), null).statusCode(403);
            given().auth()
                    .oauth2(other)
                    .put("/api/v1/reports/{id}/followers/me", filed.id())
                    .then()
                    .statusCode(204);
            show(other).body("following", equalTo(true)).body("followers", equalTo(1));
            given().auth()
                    .oauth2(other)
                    .get("/api/v1/reports/nearby?lat=17.4689&lon=106.6223&category=giao-thong")
                    .then()
                    .statusCode(200)
                    .body("id", hasItem(filed.id()));
            given().auth()
                    .oauth2(other)
                    .delete("/api/v1/reports/{id}/followers/me", filed.id())
                    .then()
                    .statusCode(204);
            show(other).body("following", equalTo(false)).body("followers", equalTo(0));
        }

        @Test
        void hasNoWorkList() {
            given().auth().oauth2(other).get("/api/v1/inbox").then().statusCode(403);
        }
    }

    @Nested
    class TheReporter {
        @Test
        void seesPhotosButNoRoutingAndMayWithdraw() {
            show(resident)
                    .body("media.url", not(empty()))
                    .body("routing", nullValue())
                    .body("allowedActions", contains("withdrawal"));
            act(resident, "withdrawal", Map.of(), null).statusCode(200).body("status", equalTo("WITHDRAWN"));
        }

        @Test
        void answersAQuestionAndTheClockGoesOn() {
            act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            act(SignedIn.sample("handler"), "information-request", Map.of("question", "Ở đoạn nào?"), null)
                    .body("status", equalTo("NEEDS_INFO"));
            act(resident, "information", Map.of("text", "   "), null).statusCode(422);
            act(resident, "information", Map.of("text", "Trước chợ"), null)
                    .statusCode(200)
                    .body("status", equalTo("DISPATCHED"))
                    .body("dueAt", notNullValue());
        }

        @Test
        void doesNotReadInternalLines() {
            act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            String handler = SignedIn.sample("handler");
            act(handler, "acceptance", Map.of(), null);
            act(handler, "progress", Map.of("note", "Chờ vật tư", "internal", true), null)
                    .statusCode(200);
            given().auth()
                    .oauth2(resident)
                    .get("/api/v1/reports/{id}/entries", filed.id())
                    .then()
                    .body("action", contains("filing", "dispatch", "acceptance"))
                    .body("by", hasItem("Cán bộ xử lý"));
        }
    }

    @Nested
    class StaffOfTheAgency {
        @Test
        void seeItOnceItIsTheirsAndNeverWhoReported() {
            String handler = SignedIn.sample("handler");
            show(handler).statusCode(404);
            act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            show(handler)
                    .statusCode(200)
                    .body("reporter", nullValue())
                    .body("media.url", not(empty()))
                    .body(
                            "allowedActions",
                            containsInAnyOrder("information-request", "acceptance", "return", "extension"));
            given().auth()
                    .oauth2(handler)
                    .get("/api/v1/inbox?q={code}", filed.code())
                    .then()
                    .body("items.id", contains(filed.id()));
        }

        @Test
        void giveBackWhatIsNotTheirs() {
            act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            String handler = SignedIn.sample("handler");
            String version = "\"" + show(handler).extract().path("version") + "\"";
            given().auth()
                    .oauth2(handler)
                    .header("If-Match", version)
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "Đường tỉnh quản lý"))
                    .put("/api/v1/reports/{id}/return", filed.id())
                    .then()
                    .statusCode(200);
            show(SignedIn.sample("intake"))
                    .body("status", equalTo("SUBMITTED"))
                    .body("agency", nullValue())
                    .body("dueAt", nullValue());
        }

        @Test
        void mayNotApproveTheirOwnResult() {
            act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            String handler = SignedIn.sample("handler");
            act(handler, "acceptance", Map.of(), null);
            act(handler, "result", Map.of("text", "Xong", "noPhotoReason", "Trời tối"), null)
                    .statusCode(200);
            act(handler, "approval", Map.of(), null).statusCode(403);
        }
    }

    @Nested
    class StaffOfAnotherAgency {
        @Test
        void seeWhatEverybodySeesAndMayDoNothing() {
            act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            String elsewhere = SignedIn.staff("report.khac", "ubnd-18859", Role.HANDLER);
            given().auth()
                    .oauth2(elsewhere)
                    .get("/api/v1/inbox?q={code}", filed.code())
                    .then()
                    .body("items", empty());
            show(elsewhere)
                    .body("media.find { it.findings != null }", nullValue())
                    .body("routing", nullValue());
            act(elsewhere, "acceptance", Map.of(), null).statusCode(403);
        }

        @Test
        void helpWhenTheyCooperate() {
            String elsewhere = SignedIn.staff("report.phoihop", "ubnd-18859", Role.HANDLER);
            act(
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
            act(SignedIn.sample("handler"), "acceptance", Map.of(), null);
            act(elsewhere, "progress", Map.of("note", "Đã cử xe"), null).statusCode(200);
            act(elsewhere, "result", Map.of("text", "Xong", "noPhotoReason", "-"), null)
                    .statusCode(403);
        }
    }

    @Nested
    class Intake {
        @Test
        void seesWhoReportedAndWhatRoutingProposes() {
            show(SignedIn.sample("intake"))
                    .body("reporter.phone", equalTo("+84912000300"))
                    .body("routing.leadAgency.code", equalTo("ubnd-18880"))
                    .body(
                            "allowedActions",
                            containsInAnyOrder("information-request", "rejection", "dispatch", "merge"));
        }

        @Test
        void mergesAndFollowersGoAlong() {
            String intake = SignedIn.sample("intake");
            Filed other = Filed.pothole(SignedIn.resident("0912000302"));
            act(intake, "merge", Map.of("into", filed.id()), null).statusCode(422);
            act(intake, "merge", Map.of("into", other.id()), null)
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

    private ValidatableResponse show(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/reports/{id}", filed.id())
                .then();
    }

    private ValidatableResponse act(
            String token, String action, Map<String, ?> body, @org.jspecify.annotations.Nullable String version) {
        String tag = version != null
                ? version
                : given().auth()
                        .oauth2(token)
                        .get("/api/v1/reports/{id}", filed.id())
                        .header("ETag");
        return given().auth()
                .oauth2(token)
                .header("If-Match", String.valueOf(tag))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}/{action}", filed.id(), action)
                .then();
    }
}
