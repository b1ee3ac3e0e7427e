package vn.hientruong.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static vn.hientruong.platform.web.Probes.REPORT;
import static vn.hientruong.platform.web.Probes.kinds;
import static vn.hientruong.platform.web.Probes.post;
import static vn.hientruong.platform.web.Probes.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that cannot be read, or not as they are. */
@QuarkusTest
class JsonProblemsTest {
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
