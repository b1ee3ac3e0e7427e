package vn.hientruong.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.NewStaff;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.testsupport.Looked;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class StaffSignInTest {
    private static final String AGENCY = "identity-test";

    @Inject
    AgroalDataSource database;

    @Inject
    Staff staff;

    @Inject
    AccountRepository accounts;

    @BeforeEach
    void thereIsAnAgency() {
        Rows.change(
                database,
                "insert into agency (code, name, name_en, kind) values (?, 'Trung tâm Thử', 'Test office', 'CENTRE')"
                        + " on conflict do nothing",
                AGENCY);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        SignedIn.staff("identity.lan", AGENCY, Role.HANDLER);

        String wrong = signIn("identity.lan", "something else", null)
                .statusCode(401)
                .body("type", endsWith("/sign-in-failed"))
                .extract()
                .body()
                .asString();
        String unknown = signIn("identity.nobody", "something else", null)
                .statusCode(401)
                .extract()
                .body()
                .asString();
        assertThat(unknown).isEqualTo(wrong);
        signIn("' or 1=1 --", "something else", null).statusCode(401);
    }

    @Test
    void aNameIsTheSameInCapitals() {
        SignedIn.staff("identity.minh", AGENCY, Role.LEAD);

        signIn(" Identity.MINH ", SignedIn.PASSWORD, null).statusCode(200);
    }

    @Test
    void aPasswordIsTheSameHoweverTheKeyboardComposesIt() {
        SignedIn.staff("identity.hoa", AGENCY, Role.LEAD);

        String decomposed = Normalizer.normalize(SignedIn.PASSWORD, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(SignedIn.PASSWORD);
        signIn("identity.hoa", decomposed, null).statusCode(200);
    }

    @Test
    void withAnAuthenticatorAppSigningInNeedsACodeAndEachWorksOnce() {
        String token = SignedIn.staff("identity.totp", AGENCY, Role.LEAD);
        String secret = as(token)
                .post("/api/v1/me/totp")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        Instant now = Instant.now();
        as(token)
                .body(Map.of("code", wrong(secret, now)))
                .put("/api/v1/me/totp")
                .then()
                .statusCode(422);
        signIn("identity.totp", SignedIn.PASSWORD, null).statusCode(200);
        as(token)
                .body(Map.of("code", Totp.code(secret, now.minusSeconds(30))))
                .put("/api/v1/me/totp")
                .then()
                .statusCode(204);

        signIn("identity.totp", SignedIn.PASSWORD, null).statusCode(401).body("type", endsWith("/totp-required"));
        signIn("identity.totp", "something else", null).statusCode(401).body("type", endsWith("/sign-in-failed"));
        signIn("identity.totp", SignedIn.PASSWORD, wrong(secret, now)).statusCode(401);
        signIn("identity.totp", SignedIn.PASSWORD, Totp.code(secret, now.minusSeconds(30)))
                .statusCode(401);
        signIn("identity.totp", SignedIn.PASSWORD, Totp.code(secret, now)).statusCode(200);
        signIn("identity.totp", SignedIn.PASSWORD, Totp.code(secret, now))
                .statusCode(401)
                .body("type", endsWith("/sign-in-failed"));

        as(token).post("/api/v1/me/totp").then().statusCode(409);
        as(token)
                .body(Map.of("code", Totp.code(secret, now)))
                .delete("/api/v1/me/totp")
                .then()
                .statusCode(422);
        as(token)
                .body(Map.of("code", Totp.code(secret, now.plusSeconds(30))))
                .delete("/api/v1/me/totp")
                .then()
                .statusCode(204);
        signIn("identity.totp", SignedIn.PASSWORD, null).statusCode(200);
    }

    @Test
    void residentsHaveNoAuthenticatorApp() {
        as(SignedIn.resident("0912000020")).post("/api/v1/me/totp").then().statusCode(403);
    }

    @Nested
    class AsAdministrator {
        private String token;

        @BeforeEach
        void comesIn() {
            token = SignedIn.staff("identity.admin", null, Role.ADMIN);
        }

        @Test
        void makesChangesAndShutsAccounts() {
            Rows.change(
                    database,
                    "delete from session_secret where session_id in (select s.id from session s join account a"
                            + " on a.id = s.account_id where a.username = 'identity.made')");
            Rows.change(
                    database,
                    "delete from session where account_id in (select id from account where username = 'identity.made')");
            Rows.change(database, "delete from account where username = 'identity.made'");

            put("identity.made", staff(SignedIn.PASSWORD, "HANDLER", AGENCY, false))
                    .statusCode(201)
                    .body("username", equalTo("identity.made"))
                    .body("roles", contains("HANDLER"))
                    .body("agency", equalTo(AGENCY))
                    .body("$", not(Matchers.hasKey("passwordHash")));
            String theirs = signIn("identity.made", SignedIn.PASSWORD, null)
                    .statusCode(200)
                    .extract()
                    .path("accessToken");

            put("identity.made", staff(null, "LEAD", AGENCY, false))
                    .statusCode(200)
                    .body("roles", contains("LEAD"));
            as(theirs).delete("/api/v1/me/sessions/current").then().statusCode(401);
            signIn("identity.made", SignedIn.PASSWORD, null).statusCode(200);

            put("identity.made", staff(null, "LEAD", AGENCY, true))
                    .statusCode(200)
                    .body("disabled", equalTo(true));
            signIn("identity.made", SignedIn.PASSWORD, null)
                    .statusCode(403)
                    .body("type", endsWith("/account-disabled"));
            signIn("identity.made", "something else", null).statusCode(401);
        }

        @Test
        void isToldWhatCannotBe() {
            put("identity.new", staff(null, "INTAKE", null, false))
                    .statusCode(422)
                    .body(at(), contains("/password"));
            put("identity.new", staff("short", "INTAKE", null, false))
                    .statusCode(422)
                    .body(at(), contains("/password"));
            put("identity.new", staff("ế".repeat(40), "INTAKE", null, false))
                    .statusCode(422)
                    .body(at(), contains("/password"));
            put("identity.new", staff(SignedIn.PASSWORD, "RESIDENT", null, false))
                    .statusCode(422)
                    .body(at(), contains("/roles"));
            put("identity.new", staff(SignedIn.PASSWORD, "HANDLER", null, false))
                    .statusCode(422)
                    .body(at(), contains("/agency"));
            put("identity.new", staff(SignedIn.PASSWORD, "HANDLER", "no-such-agency", false))
                    .statusCode(422)
                    .body(at(), contains("/agency"));
            put("Capital", staff(SignedIn.PASSWORD, "INTAKE", null, false))
                    .statusCode(422)
                    .body(at(), contains("/username"));
            assertThat(Rows.count(database, "select count(*) from account where username = 'identity.new'"))
                    .isZero();
        }

        private ValidatableResponse put(String username, Map<String, Object> body) {
            String path = "/api/v1/admin/staff/" + username;
            return Looked.at(() -> as(token), path).body(body).put(path).then();
        }

        private String at() {
            return "errors.pointer";
        }
    }

    @Test
    @TestTransaction
    void theLastAdministratorStays() {
        NewStaff administrator = new NewStaff(SignedIn.PASSWORD, "Lan", Set.of(Role.ADMIN), null, false);
        NewStaff shut = new NewStaff(null, "Lan", Set.of(Role.ADMIN), null, true);
        NewStaff lesser = new NewStaff(null, "Lan", Set.of(Role.INTAKE), null, false);
        staff.put("identity.last", administrator, Instant.now());
        accounts.update("disabledAt = ?1 where username <> 'identity.last'", Instant.now());

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> staff.put("identity.last", shut, Instant.now()));
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> staff.put("identity.last", lesser, Instant.now()));
    }

    @Test
    void onlyAdministratorsSeeStaffAccounts() {
        as(SignedIn.staff("identity.lead", AGENCY, Role.LEAD))
                .get("/api/v1/admin/staff")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().get("/api/v1/admin/staff")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"));
    }

    private static RequestSpecification as(String token) {
        return given().contentType(ContentType.JSON).auth().oauth2(token);
    }

    private static String wrong(String secret, Instant now) {
        List<String> right = List.of(
                Totp.code(secret, now.minusSeconds(60)),
                Totp.code(secret, now.minusSeconds(30)),
                Totp.code(secret, now),
                Totp.code(secret, now.plusSeconds(30)),
                Totp.code(secret, now.plusSeconds(60)));
        return List.of("000000", "000001", "000002", "000003", "000004", "000005").stream()
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> staff(
            @Nullable String password, String role, @Nullable String agency, boolean disabled) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Nguyễn Thị Lan");
        body.put("roles", List.of(role));
        body.put("disabled", disabled);
        if (password != null) {
            body.put("password", password);
        }
        if (agency != null) {
            body.put("agency", agency);
        }
        return body;
    }

    private static ValidatableResponse signIn(String username, String password, @Nullable String totp) {
        Map<String, String> body = new HashMap<>(Map.of("username", username, "password", password));
        if (totp != null) {
            body.put("totp", totp);
        }
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/staff/sign-in")
                .then();
    }
}
