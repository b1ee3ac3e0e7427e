package vn.hientruong.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.PersonChange;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.identity.Tokens;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.testsupport.SignedIn;

/** People are put out: of an account, of what they lost the phone for, of every session; and somebody is left to administer. */
@QuarkusTest
class ShutAccountsTest {
    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Session session;

    private PeopleDesk desk;

    @BeforeEach
    void anAdministrator() {
        desk = PeopleDesk.begin(accounts);
    }

    @Test
    void aShutAccountIsOutAtOnceAndInAgainWhenOpened() {
        String username = PeopleDesk.fresh("khoa");
        String theirs = SignedIn.staff(username, null, Role.INTAKE);

        desk.looked(username).put(desk.path(username) + "/disabled").then().statusCode(204);
        desk.looked(username).put(desk.path(username) + "/disabled").then().statusCode(204);

        given().auth().oauth2(theirs).get("/api/v1/me").then().statusCode(401);
        PeopleDesk.signIn(username).statusCode(403);
        desk.looked(username).delete(desk.path(username) + "/disabled").then().statusCode(204);
        PeopleDesk.signIn(username).statusCode(200);
    }

    @Test
    void whoLostThePhoneSignsInWithoutACodeAgain() {
        String username = PeopleDesk.fresh("mat-may");
        String theirs = SignedIn.staff(username, null, Role.INTAKE);
        String secret = given().auth()
                .oauth2(theirs)
                .post("/api/v1/me/totp")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        given().auth()
                .oauth2(theirs)
                .contentType(ContentType.JSON)
                .body(Map.of("code", Totp.code(secret, Instant.now())))
                .put("/api/v1/me/totp")
                .then()
                .statusCode(204);
        PeopleDesk.signIn(username).statusCode(401).body("type", containsString("totp-required"));
        desk.me().get(desk.path(username)).then().body("totp", equalTo(true)).body("secret", nullValue());

        desk.me().delete(desk.path(username) + "/totp").then().statusCode(204);

        PeopleDesk.signIn(username).statusCode(200);
        assertThat(desk.me()
                        .queryParam("kind", "person")
                        .queryParam("limit", 20)
                        .get("/api/v1/admin/audit")
                        .asString())
                .contains("totp-reset")
                .doesNotContain(secret);
    }

    @Test
    void endingAllSessionsSignsThePersonOut() {
        String username = PeopleDesk.fresh("phien");
        Tokens theirs = SignedIn.staffTokens(username, null, Role.INTAKE);

        desk.me().delete(desk.path(username) + "/sessions").then().statusCode(204);

        given().auth().oauth2(theirs.accessToken()).get("/api/v1/me").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", theirs.refreshToken()))
                .post("/api/v1/tokens/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void nobodyShutsOrDemotesThemselves() {
        desk.looked(desk.username())
                .put(desk.path(desk.username()) + "/disabled")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("tự khóa"));
        desk.change(desk.username(), new PersonChange("Tôi", null, Set.of(Role.SUPERVISOR), null, "vi"))
                .statusCode(422)
                .body("errors.pointer", contains("/roles"));
        desk.change(desk.username(), new PersonChange("Tôi", null, Set.of(Role.ADMIN, Role.INTAKE), null, "vi"))
                .statusCode(200);
    }

    @Test
    void oneAdministratorIsLeftHoweverManyShutEachOtherAtOnce() throws Exception {
        Caller one = caller(PeopleDesk.fresh("song-1"));
        Caller two = caller(PeopleDesk.fresh("song-2"));
        List<UUID> others = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "update account set disabled_at = now() where 'ADMIN' = any(roles) and disabled_at is null"
                                        + " and id not in (?1, ?2) returning id",
                                UUID.class)
                        .setParameter(1, one.accountId())
                        .setParameter(2, two.accountId())
                        .getResultList());
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> tries = List.of(shut(one, two), shut(two, one));
            int done = 0;
            for (Future<Boolean> result : both.invokeAll(tries)) {
                done += result.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            both.shutdown();
            QuarkusTransaction.requiringNew()
                    .run(() -> session.createNativeMutationQuery(
                                    "update account set disabled_at = null where id = any(?1)")
                            .setParameter(1, others.toArray(UUID[]::new))
                            .executeUpdate());
        }
    }

    private Callable<Boolean> shut(Caller by, Caller whom) {
        return () -> {
            try {
                people.disable(
                        by,
                        whom.accountId(),
                        Seen.of(people.get(whom.accountId()).version()),
                        Instant.now());
                return true;
            } catch (InvalidRequest lastOne) {
                return false;
            }
        };
    }

    private Caller caller(String username) {
        SignedIn.staff(username, null, Role.ADMIN);
        Person person = accounts.findStaff(username).orElseThrow();
        return new Caller(person.id(), person.roles(), null);
    }
}
