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
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hientruong.model.identity.PersonChange;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.identity.StaffSignIn;
import vn.hientruong.model.identity.Tokens;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class PeopleTest {
    private static final String PEOPLE = "/api/v1/admin/people";

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Session session;

    private String admin;
    private String token;

    @BeforeEach
    void anAdministrator() {
        admin = fresh("quan-tri");
        token = SignedIn.staff(admin, null, Role.ADMIN);
    }

    @Test
    void everybodyOnStaffIsListedOnceAndFoundInAnySpelling() {
        String stem = fresh("trang");
        for (int i = 0; i < 5; i++) {
            String username = stem + "-" + i;
            SignedIn.staff(username, null, Role.INTAKE);
            change(username, new PersonChange("Đặng Hoà " + stem, null, Set.of(Role.INTAKE), null, "vi"))
                    .statusCode(200);
        }

        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            RequestSpecification request =
                    me().queryParam("q", "dang HÒA " + stem).queryParam("limit", 2);
            if (after != null) {
                request.queryParam("after", after);
            }
            JsonPath page = request.get(PEOPLE).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.username"));
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).containsExactly(stem + "-0", stem + "-1", stem + "-2", stem + "-3", stem + "-4");
    }

    @Test
    void aChangeIsSeenAndOtherRightsSignThePersonOut() {
        String username = fresh("doi");
        String theirs = SignedIn.staff(username, null, Role.INTAKE);
        String email = username + "@Example.VN";

        change(username, new PersonChange("Mới", email, Set.of(Role.INTAKE), null, "en"))
                .statusCode(200)
                .body("name", equalTo("Mới"))
                .body("email", equalTo(username + "@example.vn"))
                .body("language", equalTo("en"))
                .body("version", equalTo(2));
        given().auth().oauth2(theirs).get("/api/v1/me").then().statusCode(200);

        change(username, new PersonChange("Mới", email, Set.of(Role.HANDLER), "ubnd-18880", "en"))
                .statusCode(200)
                .body("roles", contains("HANDLER"));
        given().auth().oauth2(theirs).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void whoeverHasNotSeenTheLastChangeIsToldWhatItIs() {
        String username = fresh("cu");
        SignedIn.staff(username, null, Role.INTAKE);
        String seen = me().get(path(username)).header("ETag");
        change(username, new PersonChange("Người trước", null, Set.of(Role.INTAKE), null, "vi"))
                .statusCode(200);

        send(username, seen, new PersonChange("Người sau", null, Set.of(Role.INTAKE), null, "vi"))
                .statusCode(409)
                .body("current.name", equalTo("Người trước"));
        send(username, null, new PersonChange("Không thẻ", null, Set.of(Role.INTAKE), null, "vi"))
                .statusCode(428);
    }

    @Test
    void whatCannotBeIsPointedAt() {
        String username = fresh("sai");
        SignedIn.staff(username, null, Role.INTAKE);
        SignedIn.staff(fresh("khac"), null, Role.INTAKE);

        change(username, new PersonChange("A", null, Set.of(Role.HANDLER), null, "vi"))
                .statusCode(422)
                .body("errors.pointer", contains("/agency"));
        change(username, new PersonChange("A", null, Set.of(Role.LEAD), "no-such", "vi"))
                .statusCode(422)
                .body("errors.pointer", contains("/agency"));
        change(username, new PersonChange("A", null, Set.of(Role.RESIDENT), null, "vi"))
                .statusCode(422)
                .body("errors.pointer", contains("/roles"));
        change(username, new PersonChange("A", "no address", Set.of(Role.INTAKE), null, "vi"))
                .statusCode(422)
                .body("errors.pointer", contains("/email"));
        change(username, new PersonChange("A", null, Set.of(Role.INTAKE), null, "fr"))
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
    }

    @Test
    void anAddressBelongsToOnePersonAlone() {
        String one = fresh("thu-mot");
        String other = fresh("thu-hai");
        SignedIn.staff(one, null, Role.INTAKE);
        SignedIn.staff(other, null, Role.INTAKE);
        change(one, new PersonChange("Một", one + "@example.vn", Set.of(Role.INTAKE), null, "vi"))
                .statusCode(200);

        change(
                        other,
                        new PersonChange(
                                "Hai",
                                one.toUpperCase(java.util.Locale.ROOT) + "@example.vn",
                                Set.of(Role.INTAKE),
                                null,
                                "vi"))
                .statusCode(422)
                .body("errors[0].detail", containsString("đã có tài khoản"));
    }

    @Test
    void aShutAccountIsOutAtOnceAndInAgainWhenOpened() {
        String username = fresh("khoa");
        String theirs = SignedIn.staff(username, null, Role.INTAKE);

        me().put(path(username) + "/disabled").then().statusCode(204);
        me().put(path(username) + "/disabled").then().statusCode(204);

        given().auth().oauth2(theirs).get("/api/v1/me").then().statusCode(401);
        signIn(username).statusCode(403);
        me().delete(path(username) + "/disabled").then().statusCode(204);
        signIn(username).statusCode(200);
    }

    @Test
    void whoLostThePhoneSignsInWithoutACodeAgain() {
        String username = fresh("mat-may");
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
        signIn(username).statusCode(401).body("type", containsString("totp-required"));
        me().get(path(username)).then().body("totp", equalTo(true)).body("secret", nullValue());

        me().delete(path(username) + "/totp").then().statusCode(204);

        signIn(username).statusCode(200);
        assertThat(me().queryParam("kind", "person")
                        .queryParam("limit", 20)
                        .get("/api/v1/admin/audit")
                        .asString())
                .contains("totp-reset")
                .doesNotContain(secret);
    }

    @Test
    void endingAllSessionsSignsThePersonOut() {
        String username = fresh("phien");
        Tokens theirs = SignedIn.staffTokens(username, null, Role.INTAKE);

        me().delete(path(username) + "/sessions").then().statusCode(204);

        given().auth().oauth2(theirs.accessToken()).get("/api/v1/me").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", theirs.refreshToken()))
                .post("/api/v1/tokens/refresh")
                .then()
                .statusCode(401);
    }

    @Test
    void nobodyShutsOrDemotesThemselves() {
        me().put(path(admin) + "/disabled").then().statusCode(422).body("errors[0].detail", containsString("tự khóa"));
        change(admin, new PersonChange("Tôi", null, Set.of(Role.SUPERVISOR), null, "vi"))
                .statusCode(422)
                .body("errors.pointer", contains("/roles"));
        change(admin, new PersonChange("Tôi", null, Set.of(Role.ADMIN, Role.INTAKE), null, "vi"))
                .statusCode(200);
    }

    @Test
    void oneAdministratorIsLeftHoweverManyShutEachOtherAtOnce() throws Exception {
        Caller one = caller(fresh("song-1"));
        Caller two = caller(fresh("song-2"));
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

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseComesIn(Role role) {
        String someone = "/" + UUID.randomUUID();
        Bearer.as(role).get(PEOPLE).then().statusCode(403);
        Bearer.as(role).get(PEOPLE + someone).then().statusCode(403);
        Bearer.as(role).put(PEOPLE + someone + "/disabled").then().statusCode(403);
        Bearer.as(role).delete(PEOPLE + someone + "/totp").then().statusCode(403);
        Bearer.as(role).delete(PEOPLE + someone + "/sessions").then().statusCode(403);
        Bearer.as(role).get("/api/v1/admin/invitations").then().statusCode(403);
    }

    @Test
    void aResidentIsNoMemberOfStaff() {
        SignedIn.resident("0912000972");
        UUID resident =
                accounts.residentOfPhone("0912000972", null, Instant.now()).id();

        me().get(PEOPLE + "/" + resident).then().statusCode(404);
        me().put(PEOPLE + "/" + resident + "/disabled").then().statusCode(404);
    }

    private Callable<Boolean> shut(Caller by, Caller whom) {
        return () -> {
            try {
                people.disable(by, whom.accountId(), Instant.now());
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

    private static ValidatableResponse signIn(String username) {
        return given().contentType(ContentType.JSON)
                .body(new StaffSignIn(username, SignedIn.PASSWORD, null))
                .post("/api/v1/staff/sign-in")
                .then();
    }

    private ValidatableResponse change(String username, PersonChange said) {
        return send(username, me().get(path(username)).header("ETag"), said);
    }

    private ValidatableResponse send(String username, @Nullable String seen, PersonChange said) {
        RequestSpecification request = me().contentType(ContentType.JSON).body(said);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.put(path(username)).then();
    }

    private String path(String username) {
        return PEOPLE + "/" + accounts.findStaff(username).orElseThrow().id();
    }

    private RequestSpecification me() {
        return given().auth().oauth2(token);
    }

    private static String fresh(String stem) {
        return stem + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
