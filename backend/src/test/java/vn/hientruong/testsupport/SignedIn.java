package vn.hientruong.testsupport;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Staff;
import vn.hientruong.model.identity.CodeRequest;
import vn.hientruong.model.identity.NewStaff;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.identity.SignIn;
import vn.hientruong.model.identity.StaffSignIn;
import vn.hientruong.model.identity.Tokens;

/** Signs people in over HTTP, the way they do it themselves; use the result as {@code auth().oauth2(token)}. */
public final class SignedIn {
    /** Of every member of staff made here. */
    public static final String PASSWORD = "một mật khẩu dài";

    /** Access tokens of staff, and until when they are given to the next test. */
    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

    private static final Duration KEPT_FOR = Duration.ofMinutes(5);

    private record Kept(String token, long until) {
        /** It may have been signed out since, or be of a program that was started anew. */
        boolean isGood() {
            return System.nanoTime() < until
                    && given().auth().oauth2(token).get("/api/v1/me").statusCode() == 200;
        }
    }

    private SignedIn() {}

    /** Access token of the resident with that phone, whose account is made when it is the first time. */
    public static String resident(String phone) {
        return residentTokens(phone).accessToken();
    }

    public static Tokens residentTokens(String phone) {
        given().contentType(ContentType.JSON)
                .body(new CodeRequest(phone))
                .post("/api/v1/sign-in/codes")
                .then()
                .statusCode(202);
        return given().contentType(ContentType.JSON)
                .body(new SignIn(phone, newestCode(phone), null))
                .post("/api/v1/sign-in/tokens")
                .then()
                .statusCode(200)
                .extract()
                .as(Tokens.class);
    }

    /** The code of the newest message to that phone. */
    public static String newestCode(String phone) {
        return given().queryParam("to", phone)
                .get("/dev/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].code");
    }

    /**
     * Access token of a member of staff, made or changed to be as said.
     *
     * @param agency code of an agency that exists; handlers and leads need one
     */
    public static String staff(String username, @Nullable String agency, Role... roles) {
        return isSo(username, agency, Set.of(roles))
                ? kept(username + agency + Set.of(roles), username, PASSWORD)
                : staffTokens(username, agency, roles).accessToken();
    }

    /** Access token of one of the sample's accounts: intake, handler, lead, supervisor or admin. */
    public static String sample(String username) {
        return kept(username, username, "hientruong-demo");
    }

    private static String kept(String key, String username, String password) {
        return KEPT.compute(
                        key,
                        (same, kept) -> kept != null && kept.isGood()
                                ? kept
                                : new Kept(
                                        signIn(username, password).accessToken(),
                                        System.nanoTime() + KEPT_FOR.toNanos()))
                .token();
    }

    private static Tokens signIn(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(new StaffSignIn(username, password, null))
                .post("/api/v1/staff/sign-in")
                .then()
                .statusCode(200)
                .extract()
                .as(Tokens.class);
    }

    /** A well-formed token that somebody else issued, with a key of theirs. */
    public static String foreignToken() {
        try {
            PrivateKey theirs =
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
            return Jwt.issuer("somebody-else")
                    .audience("hientruong")
                    .subject(UUID.randomUUID().toString())
                    .groups(Role.INTAKE.name())
                    .sign(theirs);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static Tokens staffTokens(String username, @Nullable String agency, Role... roles) {
        if (!isSo(username, agency, Set.of(roles))) {
            Staff staff = Arc.container().instance(Staff.class).get();
            staff.put(username, new NewStaff(PASSWORD, username, Set.of(roles), agency, false), Instant.now());
        }
        return signIn(username, PASSWORD);
    }

    /** A change puts the person out, so a second token for the same person must not make one. */
    private static boolean isSo(String username, @Nullable String agency, Set<Role> roles) {
        Accounts accounts = Arc.container().instance(Accounts.class).get();
        return accounts.findStaff(username)
                .filter(known ->
                        known.roles().equals(roles) && Objects.equals(known.agencyCode(), agency) && !known.disabled())
                .isPresent();
    }
}
