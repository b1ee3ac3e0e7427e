package vn.hientruong.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.model.identity.NewInvitation;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.identity.StaffSignIn;
import vn.hientruong.testsupport.SignedIn;

/** From the invitation by mail, or the forgotten password, to signing in. */
@QuarkusTest
class InvitationTest {
    private static final String INVITATIONS = "/api/v1/admin/invitations";
    private static final String PASSWORD = "một câu ngắn dễ nhớ";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/console/\\S+");

    @Inject
    Session session;

    private String token;
    private String email;
    private String username;

    @BeforeEach
    void fresh() {
        token = SignedIn.staff("quan-tri-moi", null, Role.ADMIN);
        username = "moi-" + UUID.randomUUID().toString().substring(0, 8);
        email = username + "@example.vn";
    }

    @Test
    void whoIsInvitedChoosesNameAndPasswordOnceAndSignsIn() {
        invite().statusCode(201).body("state", equalTo("WAITING"));
        String link = newestLink(1);

        given().get(link).then().statusCode(200).body(containsString("Chào Người Mới"));
        accept(link, username, PASSWORD).statusCode(200).body(containsString("Đã tạo tài khoản"));

        given().contentType(ContentType.JSON)
                .body(new StaffSignIn(username, PASSWORD, null))
                .post("/api/v1/staff/sign-in")
                .then()
                .statusCode(200);
        given().get(link).then().statusCode(410).body(containsString("đã được dùng"));
        accept(link, username + "2", PASSWORD).statusCode(410);
        assertThat(open()).doesNotContain(email);
    }

    @Test
    void theDatabaseKnowsTheLinkByItsHashAlone() {
        invite();
        String secret = secretOf(newestLink(1));

        List<String> rows = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select cast(i as text) from invitation i where email = ?1"
                                        + " union all select cast(t as text) from scheduled_tasks t"
                                        + " union all select cast(a as text) from audit_entry a",
                                String.class)
                        .setParameter(1, email)
                        .getResultList());
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(secret));
    }

    @Test
    void anExpiredLinkSaysSoAndMakesNoAccount() {
        invite();
        String link = newestLink(1);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update invitation set expires_at = ?2 where email = ?1")
                        .setParameter(1, email)
                        .setParameter(2, Instant.now().minusSeconds(1))
                        .executeUpdate());

        given().get(link).then().statusCode(410).body(containsString("hết hạn"));
        accept(link, username, PASSWORD).statusCode(410);
        assertThat(state()).isEqualTo("EXPIRED");
    }

    @Test
    void sentAnewOnlyTheNewestLinkWorks() {
        invite();
        String first = newestLink(1);

        given().auth().oauth2(token).post(one() + "/letter").then().statusCode(200);
        String second = newestLink(2);

        given().get(first).then().statusCode(404).body(containsString("thư mới nhất"));
        given().get(second).then().statusCode(200);
    }

    @Test
    void aWithdrawnInvitationIsWorthNothing() {
        invite();
        String link = newestLink(1);

        given().auth().oauth2(token).delete(one()).then().statusCode(204);

        given().get(link).then().statusCode(404);
        accept(link, username, PASSWORD).statusCode(404);
        assertThat(open()).doesNotContain(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "a.b~c"})
    void aGuessedLinkHasAPlainPage(String guess) {
        for (String door : List.of("invitation", "password")) {
            given().urlEncodingEnabled(false)
                    .get("/console/" + door + "/" + guess)
                    .then()
                    .statusCode(404)
                    .body(containsString("<html"));
        }
    }

    @Test
    void whatCannotBeChosenIsSaidAndTheLinkStaysOpen() {
        invite();
        String link = newestLink(1);

        accept(link, "Có Dấu", PASSWORD).statusCode(422).body(containsString("chữ thường không dấu"));
        accept(link, username, "ngắn").statusCode(422).body(containsString("ít nhất 10"));
        accept(link, "quan-tri-moi", PASSWORD).statusCode(422).body(containsString("đã có người dùng"));
        accept(link, "<script>alert(1)</script>", PASSWORD).statusCode(422).body(not(containsString("<script>alert")));
        accept(link, username, PASSWORD).statusCode(200);
    }

    @Test
    void anAddressThatHasAnAccountOrAnInvitationIsNotInvitedAgain() {
        invite();
        invite().statusCode(422).body("errors[0].detail", containsString("đã được mời"));
        accept(newestLink(1), username, PASSWORD).statusCode(200);
        invite().statusCode(422).body("errors[0].detail", containsString("đã có tài khoản"));
    }

    @Test
    void aHandlerIsInvitedToAnAgency() {
        body(new NewInvitation("A", email, Set.of(Role.HANDLER), null, "vi"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/agency"));
        body(new NewInvitation("A", email, Set.of(Role.HANDLER), "no-such", "vi"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/agency"));
    }

    @Test
    void whoForgotThePasswordChoosesAnotherAndIsSignedOutElsewhere() {
        invite();
        accept(newestLink(1), username, PASSWORD).statusCode(200);
        String before = signIn(PASSWORD).statusCode(200).extract().path("accessToken");

        String answer = forgot(email);
        String link = newestLink(2);
        given().get(link).then().statusCode(200).body(containsString(username));
        given().contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("password", "mật khẩu khác hẳn")
                .post(link)
                .then()
                .statusCode(200);

        signIn("mật khẩu khác hẳn").statusCode(200);
        signIn(PASSWORD).statusCode(401);
        given().auth().oauth2(before).get("/api/v1/me").then().statusCode(401);
        given().get(link).then().statusCode(404);
        assertThat(forgot("khong-co-ai-" + username)).isEqualTo(answer);
    }

    private ValidatableResponse invite() {
        return body(new NewInvitation("Người Mới", email, Set.of(Role.INTAKE), null, "vi"));
    }

    private ValidatableResponse body(NewInvitation said) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(said)
                .post(INVITATIONS)
                .then();
    }

    private static ValidatableResponse accept(String link, String username, String password) {
        return given().contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("username", username)
                .formParam("password", password)
                .post(link)
                .then();
    }

    private ValidatableResponse signIn(String password) {
        return given().contentType(ContentType.JSON)
                .body(new StaffSignIn(username, password, null))
                .post("/api/v1/staff/sign-in")
                .then();
    }

    private static String forgot(String who) {
        return given().contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("who", who)
                .post("/console/password")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Path of the link in the newest of so many letters. */
    private String newestLink(int letters) {
        await().until(() -> mail().size() == letters);
        Matcher link = LINK.matcher(String.valueOf(mail().get(0).get("text")));
        assertThat(link.find()).isTrue();
        return URI.create(link.group()).getPath();
    }

    private List<Map<String, Object>> mail() {
        return given().queryParam("to", email)
                .get("/dev/inbox")
                .then()
                .extract()
                .path("$");
    }

    private static String secretOf(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<String> open() {
        return given().auth().oauth2(token).get(INVITATIONS).then().extract().path("email");
    }

    private String state() {
        return given().auth()
                .oauth2(token)
                .get(INVITATIONS)
                .then()
                .extract()
                .path("find { it.email == '" + email + "' }.state");
    }

    private String one() {
        String id = given().auth()
                .oauth2(token)
                .get(INVITATIONS)
                .then()
                .extract()
                .path("find { it.email == '" + email + "' }.id");
        return INVITATIONS + "/" + id;
    }
}
