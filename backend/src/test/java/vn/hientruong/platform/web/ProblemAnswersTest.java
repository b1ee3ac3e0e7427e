package vn.hientruong.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static vn.hientruong.platform.web.Probes.REPORT;
import static vn.hientruong.platform.web.Probes.get;
import static vn.hientruong.platform.web.Probes.post;
import static vn.hientruong.platform.web.Probes.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemAnswersTest {
    @Nested
    class OfConstraints {
        @Test
        void eachFieldIsPointedAt() {
            problem(post("/test/reports", """
                                    {"category":"!","description":" ","place":{"lat":91,"address":"%s"},"media":[null],
                                     "reporter":{"phone":"1"}}""".formatted("x".repeat(301))), 422, "invalid-request")
                    .body(
                            "errors.pointer",
                            contains(
                                    "/category",
                                    "/clientKey",
                                    "/description",
                                    "/media/0",
                                    "/place/address",
                                    "/place/lat",
                                    "/place/lon",
                                    "/reporter/phone"))
                    .body("errors.detail", hasItem("Dài tối đa 300."))
                    .body("errors.detail", hasItem("Lớn nhất là 90."));
        }

        @Test
        void speaksEnglishToWhoeverAsks() {
            given().header("Accept-Language", "en-GB, vi;q=0.5")
                    .contentType(ContentType.JSON)
                    .body(REPORT.replace("Ổ gà", "x".repeat(4001)))
                    .post("/test/reports")
                    .then()
                    .statusCode(422)
                    .header("Content-Language", "en")
                    .header("Vary", containsString("Accept-Language"))
                    .body("title", equalTo("Invalid request"))
                    .body("errors.detail", contains("At most 4,000 long."));
        }

        @Test
        void theCookieGoesBeforeTheHeader() {
            given().header("Accept-Language", "vi")
                    .cookie("language", "en")
                    .get("/test/nowhere")
                    .then()
                    .body("title", equalTo("Not found"));
        }

        @Test
        void parametersArePointedAtByName() {
            problem(get("/test/query?limit=201"), 422, "invalid-request")
                    .body("errors.pointer", contains("?limit", "?q"));
        }

        @ParameterizedTest
        @CsvSource({"limit=abc, ?limit", "limit=99999999999, ?limit", "score=great, ?score"})
        void parameterOfAnotherTypeIsPointedAt(String query, String pointer) {
            problem(get("/test/query?q=x&" + query), 400, "wrong-type").body("errors.pointer", contains(pointer));
        }

        @Test
        void idOfAnotherFormIsNotFound() {
            problem(get("/test/items/17"), 404, "not-found").body("instance", equalTo("/test/items/17"));
        }
    }

    @Nested
    class OfHttp {
        @ParameterizedTest
        @ValueSource(strings = {"/api/v1/nothing", "/nothing", "/test/failures", "/q/nothing"})
        void unknownAddressIsNotFound(String path) {
            problem(get(path), 404, "not-found").body("instance", equalTo(path));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"/q/health/live", "/q/openapi", "/q/metrics", "/assets/any/lib/leaflet/dist/leaflet.js"})
        void doorsOfQuarkusStayOpen(String path) {
            get(path).statusCode(200).header("X-Content-Type-Options", "nosniff");
        }

        @Test
        void otherMethodNamesTheAllowedOnes() {
            problem(given().delete("/test/kinds").then(), 405, "method-not-allowed")
                    .header("Allow", "POST");
            problem(given().patch("/test/query").then(), 405, "method-not-allowed")
                    .header("Allow", "GET, HEAD");
        }

        @Test
        void otherAcceptIsRefused() {
            problem(given().accept("image/png").get("/test/query?q=x").then(), 406, "not-acceptable");
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/plain", "application/xml", "nonsense"})
        void otherContentTypeIsRefused(String type) {
            problem(
                    given().header("Content-Type", type)
                            .body("{}".getBytes(StandardCharsets.UTF_8))
                            .post("/test/kinds")
                            .then(),
                    415,
                    "unsupported-media-type");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/test/query?q=%00",
                    "/test/query?q=a%07",
                    "/test/query?q=%ff",
                    "/test/query?q=%ed%a0%80",
                    "/test/items/%00",
                    "/test/%c3",
                    "/test/query?%00=1"
                })
        void brokenAddressIsRefused(String path) {
            problem(get(path), 400, "malformed-address");
        }

        @Test
        void textWithLineBreaksMayStandInAQuery() {
            get("/test/query?q=a%0Ab").statusCode(200).body("q", equalTo("a\nb"));
        }

        @Test
        void formsAreHeldToTheSameRules() {
            problem(
                            given().urlEncodingEnabled(false)
                                    .contentType("application/x-www-form-urlencoded")
                                    .body("text=a%00b")
                                    .post("/test/forms")
                                    .then(),
                            422,
                            "invalid-request")
                    .body("errors.pointer", contains("?text"));
            problem(
                    given().urlEncodingEnabled(false)
                            .contentType("application/x-www-form-urlencoded")
                            .body("text=%zz")
                            .post("/test/forms")
                            .then(),
                    400,
                    "bad-request");
            given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .urlEncodingEnabled(false)
                    .body("text=" + "%E1%BA%BF".repeat(4000))
                    .post("/test/forms")
                    .then()
                    .statusCode(200)
                    .body("text", equalTo("ế".repeat(4000)));
        }

        @Test
        void versionIsRequired() {
            problem(get("/test/versions"), 428, "version-required");
            given().header("If-Match", "\"7\"")
                    .get("/test/versions")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"7\"")
                    .body("version", equalTo(7));
        }

        @ParameterizedTest
        @ValueSource(strings = {"*", "7", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"x\"", "\"99999999999999999999\""})
        void onlyOneStrongVersionIsTaken(String header) {
            problem(given().header("If-Match", header).get("/test/versions").then(), 400, "malformed-version")
                    .body("errors.pointer", contains("?If-Match"));
        }

        @Test
        void tokenIsAskedFor() {
            problem(get("/test/admins"), 401, "sign-in-required").header("WWW-Authenticate", "Bearer");
        }

        @Test
        void tokenThatIsNoneIsRefused() {
            problem(
                    given().header("Authorization", "Bearer nonsense")
                            .get("/test/admins")
                            .then(),
                    401,
                    "sign-in-required");
        }
    }

    @Nested
    class OfFailures {
        @ParameterizedTest
        @CsvSource({
            "forbidden,403,forbidden",
            "stale,409,stale-version",
            "lock,409,stale-version",
            "rolled-back,409,stale-version",
            "too-many,429,too-many-requests"
        })
        void refusalsKeepTheirCode(String kind, int status, String code) {
            problem(get("/test/failures/" + kind), status, code);
        }

        @Test
        void waitIsSaid() {
            get("/test/failures/too-many").header("Retry-After", "1234").body("detail", containsString("1.234"));
        }

        @Test
        void unexpectedFailureTellsNothingButItsId() {
            problem(get("/test/failures/unexpected"), 500, "internal-error")
                    .body("traceId", matchesPattern("[0-9a-f-]{36}"))
                    .body(not(containsString("secret")))
                    .body(not(containsString("Exception")));
        }

        @Test
        void pageOfTheProblemIsServed() {
            get("/problems/stale-version")
                    .statusCode(200)
                    .contentType("text/plain")
                    .body(containsString("stale-version"));
            problem(get("/problems/no-such-thing"), 404, "not-found");
        }
    }
}
