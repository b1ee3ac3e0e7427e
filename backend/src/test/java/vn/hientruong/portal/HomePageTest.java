package vn.hientruong.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start page, the choice of language, and what a browser may keep. */
@QuarkusTest
class HomePageTest {
    @Test
    void everybodyIsGreetedInTheirLanguage() {
        given().header("Accept-Language", "vi")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"vi\">"));
        given().header("Accept-Language", "en")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\">"));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        String tag = given().get("/").then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/")
                .then()
                .statusCode(304)
                .header("Cache-Control", equalTo("public, no-cache"));
    }

    @Test
    void theChoiceOfLanguageLeadsBackAndIsKept() {
        given().redirects()
                .follow(false)
                .get("/language?to=en&back=%2F")
                .then()
                .statusCode(303)
                .cookie("language", equalTo("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:1"})
    void noChoiceLeadsToAnotherSite(String back) {
        assertThat(HomePage.within(back)).hasToString("/");
    }

    @Test
    void aPageOfOursIsLedBackTo() {
        assertThat(HomePage.within("/reports?q=%E1%BB%95+g%C3%A0&page=2"))
                .hasToString("/reports?q=%E1%BB%95+g%C3%A0&page=2");
    }
}
