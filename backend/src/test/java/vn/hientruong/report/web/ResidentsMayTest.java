package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
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
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** Who may see and do what, at every door of a report. */
@QuarkusTest
class ResidentsMayTest {
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
            given().get("/api/v1/reports?mine=true").then().statusCode(401).contentType("application/problem+json");
            given().put("/api/v1/reports/{id}/followers/me", filed.id()).then().statusCode(401);
            given().get("/api/v1/inbox").then().statusCode(401);
        }

        @Test
        void readsOnlyWhatIsPublic() {
            given().get("/api/v1/reports/{id}", filed.id()).then().statusCode(404);
            given().get("/api/v1/reports/{id}/entries", filed.id()).then().statusCode(404);

            filed.act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null).statusCode(200);
            Filed.cleaned(SignedIn.sample("intake"), filed.id());

            given().get("/api/v1/reports/{id}", filed.id())
                    .then()
                    .statusCode(200)
                    .body("media[0].publicUrl", startsWith("/media/"))
                    .body("reporter", nullValue())
                    .body("routing", nullValue())
                    .body("allowedActions", empty())
                    .body("mine", equalTo(false));
            given().get("/api/v1/reports/{id}/entries", filed.id())
                    .then()
                    .statusCode(200)
                    .body("action", contains("filing", "dispatch"));
            given().auth()
                    .oauth2("no token")
                    .get("/api/v1/reports/{id}", filed.id())
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class AStreetSomebodyNamed {
        @Test
        void isFoundOnceItsReportIsPublic() {
            Map<String, Object> place = Map.of("lat", 17.4689, "lon", 106.6223, "address", "7 ngõ Cá Chuồn Bay");
            Map<String, Object> body =
                    Filed.body("giao-thong", "Ổ gà sâu", List.of(Filed.upload(resident, Photo.jpeg())));
            body.put("place", place);
            String id = given().auth()
                    .oauth2(resident)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/reports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            streets("ca chuon").body("", empty());
            streets("ca").body("", empty());

            new Filed(id, "")
                    .act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null)
                    .statusCode(200);

            streets("ca chuon").body("address", contains("7 ngõ Cá Chuồn Bay")).body("[0].lat", equalTo(17.4689f));
            streets("x".repeat(101)).statusCode(422);
        }

        private ValidatableResponse streets(String words) {
            return given().queryParam("words", words).get("/api/v1/addresses").then();
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
            filed.show(other).statusCode(404);
            given().auth()
                    .oauth2(other)
                    .get("/api/v1/reports/{id}/entries", filed.id())
                    .then()
                    .statusCode(404);
            filed.act(other, "withdrawal", Map.of(), "\"0\"").statusCode(404);
        }

        @Test
        void seesAPublicReportWithCleanedPhotosAndMayOnlyFollow() {
            filed.act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null).statusCode(200);
            Filed.cleaned(SignedIn.sample("intake"), filed.id());
            filed.show(other)
                    .statusCode(200)
                    .body("media.state", contains("READY"))
                    .body("media[0].publicUrl", startsWith("/media/"))
                    .body("media[0].findings", nullValue())
                    .body("allowedActions", empty())
                    .body("mine", equalTo(false));
            filed.act(other, "rating", Map.of("score", "SATISFIED"), null).statusCode(403);
            given().auth()
                    .oauth2(other)
                    .put("/api/v1/reports/{id}/followers/me", filed.id())
                    .then()
                    .statusCode(204);
            filed.show(other).body("following", equalTo(true)).body("followers", equalTo(1));
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
            filed.show(other).body("following", equalTo(false)).body("followers", equalTo(0));
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
            filed.show(resident)
                    .body("media.url", not(empty()))
                    .body("routing", nullValue())
                    .body("allowedActions", contains("withdrawal", "follow-up"));
            filed.act(resident, "withdrawal", Map.of(), null).statusCode(200).body("status", equalTo("WITHDRAWN"));
        }

        @Test
        void answersAQuestionAndTheClockGoesOn() {
            filed.act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            filed.act(SignedIn.sample("handler"), "information-request", Map.of("question", "Ở đoạn nào?"), null)
                    .body("status", equalTo("NEEDS_INFO"));
            filed.act(resident, "information", Map.of("text", "   "), null).statusCode(422);
            filed.act(resident, "information", Map.of("text", "Trước chợ"), null)
                    .statusCode(200)
                    .body("status", equalTo("DISPATCHED"))
                    .body("dueAt", notNullValue());
        }

        @Test
        void doesNotReadInternalLines() {
            filed.act(SignedIn.sample("intake"), "dispatch", TO_THE_WARD, null);
            String handler = SignedIn.sample("handler");
            filed.act(handler, "acceptance", Map.of(), null);
            filed.act(handler, "progress", Map.of("note", "Chờ vật tư", "internal", true), null)
                    .statusCode(200);
            given().auth()
                    .oauth2(resident)
                    .get("/api/v1/reports/{id}/entries", filed.id())
                    .then()
                    .body("action", contains("filing", "dispatch", "acceptance"))
                    .body("by", hasItem("Cán bộ xử lý"));
        }
    }
}
