package vn.hientruong.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.SignIn;
import vn.hientruong.model.identity.Tokens;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class ResidentSignInTest {
    @Inject
    AgroalDataSource database;

    @Inject
    Accounts accounts;

    @Test
    void bothSpellingsOfAPhoneAreOnePerson() {
        askForCode("0912000001").statusCode(202);

        signIn("+84912000001", SignedIn.newestCode("+84912000001")).statusCode(200);
        SignedIn.resident("0912000001");

        assertThat(Rows.count(database, "select count(*) from account where phone = '+84912000001'"))
                .isEqualTo(1);
    }

    @Test
    void theMessageCarriesTheCodeInTheLanguageAskedFor() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(Map.of("phone", "0912000002"))
                .post("/api/v1/sign-in/codes")
                .then()
                .statusCode(202);

        given().queryParam("to", "0912000002")
                .get("/dev/inbox")
                .then()
                .body("[0].to", equalTo("+84912000002"))
                .body("[0].text", containsString("your sign-in code is " + SignedIn.newestCode("0912000002")));
    }

    @Test
    void aTokenOpensWhatNeedsAResident() {
        given().auth()
                .oauth2(SignedIn.resident("0912000003"))
                .delete("/api/v1/me/sessions/current")
                .then()
                .statusCode(204);
    }

    @Test
    void aWrongCodeIsRefusedWithAText() {
        askForCode("0912000004");

        signIn("0912000004", other(SignedIn.newestCode("0912000004")))
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", endsWith("/wrong-code"))
                .body("detail", containsString("Mã không đúng hoặc đã hết hạn"));
    }

    @Test
    void aPhoneThatAskedForNoCodeGetsTheSameAnswerAsAWrongOne() {
        signIn("0912000005", "123456").statusCode(401).body("type", endsWith("/wrong-code"));
    }

    @Test
    void afterFiveWrongTriesEvenTheRightCodeIsRefusedAndANewOneHelps() {
        askForCode("0912000006");
        String code = SignedIn.newestCode("0912000006");
        for (int i = 0; i < 5; i++) {
            signIn("0912000006", other(code)).statusCode(401).body("type", endsWith("/wrong-code"));
        }

        signIn("0912000006", code).statusCode(401).body("type", endsWith("/code-used-up"));

        SignedIn.resident("0912000006");
    }

    @Test
    void aCodeWorksOnce() {
        askForCode("0912000007");
        String code = SignedIn.newestCode("0912000007");
        signIn("0912000007", code).statusCode(200);

        signIn("0912000007", code).statusCode(401).body("type", endsWith("/wrong-code"));
    }

    @Test
    void aCodeOlderThanFiveMinutesIsRefused() {
        askForCode("0912000008");
        int changed = Rows.change(
                database,
                "update sign_in_code set expires_at = expires_at - interval '301 seconds' where phone = ?",
                "+84912000008");

        assertThat(changed).isEqualTo(1);
        signIn("0912000008", SignedIn.newestCode("0912000008")).statusCode(401);
    }

    @Test
    void whatIsNoPhoneIsPointedAt() {
        askForCode("not a phone")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/phone"));
        askForCode("0012345678").statusCode(422).body("errors[0].pointer", equalTo("/phone"));
    }

    @Test
    void whoWasShutOutCanNeitherSignInNorRefresh() {
        Tokens tokens = SignedIn.residentTokens("0912000009");
        Rows.change(database, "update account set disabled_at = now() where phone = ?", "+84912000009");

        askForCode("0912000009").statusCode(202);
        signIn("0912000009", SignedIn.newestCode("0912000009"))
                .statusCode(403)
                .body("type", endsWith("/account-disabled"));
        given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", tokens.refreshToken()))
                .post("/api/v1/tokens/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void aNameThatIntakeTypedIsTakenOnceAndFoundByTheResident() {
        Person typed = accounts.residentOfPhone("0912000010", "Lê Thị Lan", Instant.now());
        Person again = accounts.residentOfPhone("+84912000010", "Somebody Else", Instant.now());

        assertThat(again.id()).isEqualTo(typed.id());
        assertThat(again.name()).isEqualTo("Lê Thị Lan");
        assertThat(accounts.names(List.of(typed.id()))).containsExactly(Map.entry(typed.id(), "Lê Thị Lan"));
        SignedIn.resident("0912000010");
        assertThat(Rows.count(database, "select count(*) from account where phone = '+84912000010'"))
                .isEqualTo(1);
    }

    @Test
    void whatWasAgreedToFirstStandsInTheCopyOfOnesData() {
        Tokens tokens = signInAgreeing("0912000011", "2026-11");
        given().auth()
                .oauth2(tokens.accessToken())
                .get("/api/v1/me/export")
                .then()
                .body("account.consentVersion", equalTo("2026-11"));
        String first = consentedAt(tokens);

        assertThat(consentedAt(signInAgreeing("0912000011", "2026-11"))).isEqualTo(first);
        assertThat(consentedAt(SignedIn.residentTokens("0912000011")))
                .as("signing in without the text takes nothing back")
                .isEqualTo(first);
        assertThat(consentedAt(signInAgreeing("0912000011", "2027-01"))).isGreaterThan(first);
    }

    @Test
    void whatCannotBeAVersionOfATextIsRefused() {
        askForCode("0912000012");

        given().contentType(ContentType.JSON)
                .body(new SignIn("0912000012", SignedIn.newestCode("0912000012"), "<b>"))
                .post("/api/v1/sign-in/tokens")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/consent"));
    }

    @Test
    void whoGetsNoCodeIsToldWhomToCall() {
        given().get("/api/v1/sign-in/help").then().statusCode(200).body("hotline", equalTo("082.456.1022"));
    }

    private static Tokens signInAgreeing(String phone, String version) {
        askForCode(phone);
        return given().contentType(ContentType.JSON)
                .body(new SignIn(phone, SignedIn.newestCode(phone), version))
                .post("/api/v1/sign-in/tokens")
                .then()
                .statusCode(200)
                .extract()
                .as(Tokens.class);
    }

    private static String consentedAt(Tokens tokens) {
        return given().auth()
                .oauth2(tokens.accessToken())
                .get("/api/v1/me/export")
                .then()
                .extract()
                .path("account.consentedAt");
    }

    private static ValidatableResponse askForCode(String phone) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("phone", phone))
                .post("/api/v1/sign-in/codes")
                .then();
    }

    private static ValidatableResponse signIn(String phone, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("phone", phone, "code", code))
                .post("/api/v1/sign-in/tokens")
                .then();
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
