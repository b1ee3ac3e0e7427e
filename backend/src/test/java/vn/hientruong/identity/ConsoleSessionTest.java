package vn.hientruong.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class ConsoleSessionTest {
    @Inject
    ConsoleSessions sessions;

    @Inject
    ConsoleCookie cookie;

    @Inject
    AgroalDataSource database;

    /** Stands for any page of the console. */
    @Path("/console/identity-test")
    public static class WhoAmIResource {
        @Inject
        CurrentCaller caller;

        @GET
        @Authenticated
        @Produces(MediaType.APPLICATION_JSON)
        public String roles() {
            return caller.get().roles().toString();
        }
    }

    @BeforeEach
    void thereIsSomebody() {
        SignedIn.staff("identity.console", null, Role.INTAKE);
    }

    @Test
    void theCookieOpensTheConsole() {
        page(open()).statusCode(200).body(equalTo("[INTAKE]"));
    }

    @Test
    void theCookieOpensNothingElse() {
        given().cookie(ConsoleCookie.NAME, open())
                .post("/api/v1/me/totp")
                .then()
                .statusCode(401);
    }

    @Test
    void withoutASessionTheConsoleStaysShut() {
        page("made up").statusCode(401);
        page(SignedIn.residentTokens("0912000040").refreshToken()).statusCode(401);
    }

    @Test
    void afterSigningOutTheCookieIsWorthNothing() {
        String secret = open();

        sessions.end(secret);

        page(secret).statusCode(401);
    }

    @Test
    void eightHoursWithoutAClickEndIt() {
        String secret = open();
        age(secret, "last_used_at", "7 hours 59 minutes");
        page(secret).statusCode(200);
        age(secret, "last_used_at", "8 hours 1 minute");

        page(secret).statusCode(401);
    }

    @Test
    void twelveHoursEndItHoweverBusy() {
        String secret = open();

        Rows.change(
                database,
                "update session_secret set expires_at = expires_at - interval '12 hours' where secret_hash = ?",
                Secret.hash(secret));

        page(secret).statusCode(401);
    }

    @Test
    void shuttingTheAccountEndsIt() {
        String secret = open();

        Rows.change(database, "update account set disabled_at = now() where username = 'identity.console'");

        page(secret).statusCode(401);
    }

    @Test
    void aWrongPasswordOpensNothing() {
        assertThatExceptionOfType(SignInFailed.class)
                .isThrownBy(() -> sessions.open("identity.console", "something else", null, "127.0.0.1"));
    }

    @Test
    void theCookieIsForThisSiteAndNoScript() {
        NewCookie set = cookie.of("secret");

        assertThat(set.isHttpOnly()).isTrue();
        assertThat(set.getSameSite()).isEqualTo(NewCookie.SameSite.STRICT);
        assertThat(set.getPath()).isEqualTo("/console");
        assertThat(new ConsoleCookie(true).of("secret").isSecure()).isTrue();
        assertThat(cookie.cleared().getMaxAge()).isZero();
    }

    private String open() {
        return sessions.open("identity.console", SignedIn.PASSWORD, null, "127.0.0.1");
    }

    private void age(String secret, String column, String by) {
        int changed = Rows.change(
                database,
                "update session set " + column + " = now() - cast(? as interval)"
                        + " where id = (select session_id from session_secret where secret_hash = ?)",
                by,
                Secret.hash(secret));
        assertThat(changed).isEqualTo(1);
    }

    private static ValidatableResponse page(String secret) {
        return given().header("Accept", "application/json")
                .cookie(ConsoleCookie.NAME, secret)
                .get("/console/identity-test")
                .then();
    }
}
