package vn.hientruong.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.ProductionLimits;

@QuarkusTest
@TestProfile(ProductionLimits.class)
class SignInLimitsTest {
    @Test
    void theFourthCodeForAPhoneIsRefusedInEitherSpelling() {
        ask("0912000050").statusCode(202);
        ask("+84912000050").statusCode(202);
        ask("0912000050").statusCode(202);

        String wait = ask("+84912000050")
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", endsWith("/too-many-requests"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(150, 200);
        ask("0912000051").statusCode(202);
    }

    @Test
    void theEleventhTryOnOneNameIsRefused() {
        for (int i = 0; i < 10; i++) {
            signIn("identity.limits").statusCode(401);
        }

        signIn("identity.limits").statusCode(429);
        signIn("IDENTITY.limits").statusCode(429);
        signIn("identity.others").statusCode(401);
    }

    @Test
    void theFourthLetterToOneWhoForgotIsRefusedWhetherThereIsSuchAPersonOrNot() {
        for (String who : List.of("admin", "nobody.of.that.name")) {
            for (int i = 0; i < 3; i++) {
                forgot(who).statusCode(200);
            }
            forgot(who).statusCode(429).body(containsString("role=\"alert\""));
        }
        forgot("somebody.else").statusCode(200);
    }

    private static ValidatableResponse forgot(String who) {
        return given().contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("who", who)
                .post("/console/password")
                .then();
    }

    private static ValidatableResponse ask(String phone) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("phone", phone))
                .post("/api/v1/sign-in/codes")
                .then();
    }

    private static ValidatableResponse signIn(String username) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", "something else"))
                .post("/api/v1/staff/sign-in")
                .then();
    }
}
