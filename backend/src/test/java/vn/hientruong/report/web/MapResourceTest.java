package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the map may be asked, and what it is refused for. */
@QuarkusTest
class MapResourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=106,18,107,17&zoom=9",
                "bbox=NaN,17,107,18&zoom=9",
                "bbox=106,17,107&zoom=9",
                "bbox=106,17,500,18&zoom=9",
                "bbox=106,17,107,18&zoom=99",
                "zoom=9",
                "bbox=106,17,107,18",
                "bbox=106,17,107,18&zoom=9&status=NOPE",
                "bbox=106,17,107,18&zoom=9&q=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void whatIsNoQuestionIsRefused(String query) {
        given().get("/api/v1/map?" + query).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-180,-90,180,90", "170,-10,-170,10", "106,17,106,17"})
    void everyBoxIsAnswered(String bbox) {
        given().get("/api/v1/map?bbox=" + bbox + "&zoom=22&category=giao-thong")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"));
    }
}
