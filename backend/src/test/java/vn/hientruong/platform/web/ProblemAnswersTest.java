package vn.hientruong.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemAnswersTest {
    private static final String REPORT = """
            {"clientKey":"0198d6f0-0000-7000-8000-000000000001","category":"duong-pho","description":"Ổ gà",
             "place":{"lat":17.46,"lon":106.62},"public":false}""";

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + code))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse kinds(String body) {
        return post("/test/kinds", body);
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }

    @Nested
    class OfJson {
        @Test
        void goodOneIsRead() {
            post("/test/reports", REPORT).statusCode(200).body("public", equalTo(false));
        }

        @Test
        void brokenSyntaxSaysWhere() {
            problem(kinds("{\"count\": 1,\n \"amount\" 2}"), 400, "malformed-json")
                    .body("line", equalTo(2))
                    .body("column", greaterThan(0));
        }

        @Test
        void invalidUtf8IsMalformed() {
            problem(
                    given().contentType("application/json")
                            .body(new byte[] {'{', '"', 'c', '"', ':', '"', (byte) 0xC3, '"', '}'})
                            .post("/test/kinds")
                            .then(),
                    400,
                    "malformed-json");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"amount\":1,\"amount\":2}",
                    "{\"amount\":1} {}",
                    "{\"amount\":1}]",
                    "nonsense",
                    "{\"amount\":NaN}"
                })
        void whatIsNotOneDocumentIsMalformed(String body) {
            problem(kinds(body), 400, "malformed-json");
        }

        @Test
        void unknownFieldIsPointedAt() {
            problem(post("/test/reports", REPORT.replace("\"lat\"", "\"lät/~\"")), 400, "unknown-field")
                    .body("errors.pointer", contains("/place/lät~1~0"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"amount\":\"17.5\"} | /amount | số",
                    "{\"amount\":\"NaN\"} | /amount | số",
                    "{\"amount\":1e999} | /amount | số",
                    "{\"amount\":true} | /amount | số",
                    "{\"amount\":1,\"count\":1.5} | /count | số nguyên",
                    "{\"amount\":1,\"count\":1.0} | /count | số nguyên",
                    "{\"amount\":1,\"count\":\"1\"} | /count | số nguyên",
                    "{\"amount\":1,\"count\":99999999999} | /count | số nguyên",
                    "{\"amount\":1,\"count\":\"\"} | /count | số nguyên",
                    "{\"amount\":1,\"flag\":1} | /flag | true hoặc false",
                    "{\"amount\":1,\"flag\":\"true\"} | /flag | true hoặc false",
                    "{\"amount\":1,\"names\":\"a\"} | /names | danh sách",
                    "{\"amount\":1,\"names\":[\"a\",5]} | /names/1 | chuỗi",
                    "{\"amount\":1,\"names\":[{}]} | /names/0 | chuỗi",
                    "{\"amount\":1,\"score\":\"satisfied\"} | /score | SATISFIED",
                    "{\"amount\":1,\"score\":1} | /score | SATISFIED",
                    "{\"amount\":1,\"score\":\"\"} | /score | SATISFIED",
                    "{\"amount\":1,\"day\":\"22/11/2026\"} | /day | ngày",
                    "{\"amount\":1,\"day\":\"+999999999-01-01\"} | /day | ngày",
                    "{\"amount\":1,\"day\":\"2026-02-30\"} | /day | ngày",
                    "{\"amount\":1,\"day\":[2026,1,1]} | /day | ngày",
                    "{\"amount\":1,\"at\":\"2026-11-22T08:30:00\"} | /at | múi giờ",
                    "{\"amount\":1,\"at\":\"+99999-11-22T08:30:00Z\"} | /at | múi giờ",
                    "{\"amount\":1,\"at\":1700000000} | /at | múi giờ",
                    "{\"amount\":1,\"id\":\"1\"} | /id | UUID",
                    "{\"amount\":1,\"id\":\"\"} | /id | UUID",
                    "[] | '' | đối tượng",
                    "\"text\" | '' | đối tượng",
                    "5 | '' | đối tượng"
                })
        void wrongTypeIsPointedAt(String body, String pointer, String expected) {
            problem(kinds(body), 400, "wrong-type")
                    .body("errors.pointer", contains(pointer))
                    .body("errors[0].detail", containsString(expected));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"count\":1}", "{\"amount\":null}"})
        void absentValueThatMustBeThereIsPointedAt(String body) {
            problem(kinds(body), 422, "invalid-request").body("errors.pointer", contains("/amount"));
        }

        @Test
        void unknownChoiceListsTheAllowedOnes() {
            problem(kinds("{\"amount\":1,\"score\":\"GREAT\"}"), 400, "wrong-type")
                    .body("allowed", containsInAnyOrder("SATISFIED", "ACCEPTABLE", "DISSATISFIED"));
        }

        @Test
        void textBeyondEveryLimitIsNotRead() {
            problem(kinds("{\"amount\":1,\"names\":[\"" + "a".repeat(70_000) + "\"]}"), 400, "json-limit");
        }

        @Test
        void endlessNumberIsNotRead() {
            problem(kinds("{\"amount\":1" + "0".repeat(5000) + "}"), 400, "json-limit");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\u0000", "\\u0007", "\\ud800", "\\udc00x", "\\u009f"})
        void forbiddenCharactersArePointedAt(String escaped) {
            problem(kinds("{\"amount\":1,\"names\":[\"a" + escaped + "\"]}"), 422, "invalid-request")
                    .body("errors.pointer", contains("/names/0"));
        }

        @Test
        void textIsKeptComposed() {
            kinds("{\"amount\":1,\"names\":[\"e\\u0302\\u0301\\n😀\"]}")
                    .statusCode(200)
                    .body("names", contains("ế\n😀"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "null", "   "})
        void missingBodyIsRefused(String body) {
            problem(post("/test/kinds", body), 400, "missing-body");
        }

        @Test
        void missingBodyIsFineWhereItIsOptional() {
            given().contentType(ContentType.JSON)
                    .put("/test/optional")
                    .then()
                    .statusCode(200)
                    .body("given", equalTo(false));
            given().put("/test/optional").then().statusCode(200).body("given", equalTo(false));
            given().contentType(ContentType.JSON)
                    .body("{\"amount\":1}")
                    .put("/test/optional")
                    .then()
                    .body("given", equalTo(true));
        }
    }

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
        @ValueSource(strings = {"/q/health/live", "/q/openapi", "/q/metrics", "/webjars/leaflet/dist/leaflet.js"})
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
                            .body("{}".getBytes())
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

    @Nested
    class OfPages {
        @Test
        void browsersGetAPage() {
            given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                    .header("Accept-Language", "en")
                    .get("/nowhere")
                    .then()
                    .statusCode(404)
                    .contentType("text/html")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .body(containsString("<h1>Not found</h1>"))
                    .body(containsString("lang=\"en\""));
        }

        @Test
        void theConsoleGetsAPage() {
            get("/console/test/failure")
                    .statusCode(500)
                    .contentType("text/html")
                    .body(not(containsString("secret")));
            given().accept("application/json")
                    .get("/console/nowhere")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }

        @Test
        void theConsoleLeadsToTheSignInPage() {
            given().redirects()
                    .follow(false)
                    .get("/console/test/staff")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/console/sign-in"));
        }
    }

    @Nested
    class OfHeaders {
        @Test
        void apiAnswersAreNotKept() {
            get("/api/v1/nothing")
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "strict-origin-when-cross-origin");
        }

        @Test
        void pagesMayLoadNothingForeign() {
            get("/console/test")
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'self'"))
                    .header("Content-Language", "vi");
        }
    }
}
