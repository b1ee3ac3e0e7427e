package vn.hientruong.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What the tests of refusals send, and what they expect of every one. */
final class Probes {
    private Probes() {}

    static final String REPORT = """
            {"clientKey":"0198d6f0-0000-7000-8000-000000000001","category":"duong-pho","description":"Ổ gà",
             "place":{"lat":17.46,"lon":106.62},"public":false}""";

    static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + code))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }

    static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    static ValidatableResponse kinds(String body) {
        return post("/test/kinds", body);
    }

    static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }
}
