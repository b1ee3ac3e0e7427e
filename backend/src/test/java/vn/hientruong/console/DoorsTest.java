package vn.hientruong.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Who gets through which door of the console, and what they do not see behind it. */
@QuarkusTest
class DoorsTest {
    private static final String PHONE = "0912000041";
    private static final Map<String, Set<String>> ONLY_FOR = Map.of(
            "/console/intake", Set.of("intake"),
            "/console/hotline", Set.of("intake"),
            "/console/agency", Set.of("handler", "lead"));

    @Inject
    ConsoleSessions sessions;

    @ParameterizedTest
    @ValueSource(strings = {"intake", "handler", "lead", "supervisor", "admin"})
    void everyRoleSeesItsOwnPagesOnly(String username) {
        String secret = open(username);
        ONLY_FOR.forEach((path, roles) -> get(secret, path).statusCode(roles.contains(username) ? 200 : 403));
        for (String path : List.of("/console/reports", "/console/notifications")) {
            get(secret, path).statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"handler", "lead", "supervisor", "admin"})
    void onlyIntakeReadsWhoReported(String username) {
        Filed filed = Filed.pothole(SignedIn.resident(PHONE));
        filed.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"),
                        null)
                .statusCode(200);
        String page = "/console/reports/" + filed.id();

        get(open("intake"), page).statusCode(200).body(containsString("+84912000041"));
        get(open(username), page).statusCode(200).body(not(containsString("912000041")));
        get(open(username), page + "/comparison?with=" + filed.code())
                .statusCode(200)
                .body(not(containsString("912000041")));
    }

    @Test
    void nobodyElsesReportIsShownToAnAgency() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000042"));
        String secret = open("handler");

        get(secret, "/console/reports/" + filed.id()).statusCode(404);
        get(secret, "/console/reports/" + filed.id() + "/version").statusCode(404);
        get(secret, "/console/reports/" + filed.id() + "/comparison?with=" + filed.id())
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/hotline",
                "/console/hotline/places",
                "/console/reports/0190e3a0-0000-7000-8000-000000000000/dispatch",
                "/console/notifications/0190e3a0-0000-7000-8000-000000000000/read"
            })
    void formsOfOtherSitesAreRefused(String path) {
        given().cookie(ConsoleCookie.NAME, open("intake"))
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("csrf", "of another session")
                .post(path)
                .then()
                .statusCode(403);
    }

    @Test
    void uploadsNeedTheTokenInTheirHeader() {
        given().cookie(ConsoleCookie.NAME, open("handler"))
                .contentType("application/json")
                .body(Map.of("contentType", "image/jpeg", "bytes", 3, "sha256", "0".repeat(64)))
                .post("/console/uploads")
                .then()
                .statusCode(403);
    }

    @Test
    void aPageThatNeedsSigningInIsReturnedToAfterIt() {
        String page = "/console/reports/" + UUID.randomUUID() + "?from=mail&x=%C3%A1";
        String way = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(page)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(way)
                .contains("/console/sign-in?next=%2Fconsole%2Freports%2F")
                .contains("%3Ffrom%3Dmail");
        given().header("HX-Request", "true").get("/console/reports").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/console",
                "https://evil.example",
                "/console/../api",
                "/console\\@evil",
                "javascript:alert(1)"
            })
    void signingInLeadsNowhereElse(String next) {
        given().redirects()
                .follow(false)
                .formParam("username", "intake")
                .formParam("password", "hientruong-demo")
                .formParam("next", next)
                .post("/console/sign-in")
                .then()
                .statusCode(303)
                .header("Location", containsString("/console"))
                .header("Location", not(containsString("evil")))
                .header("Location", not(containsString("..")))
                .header("Location", not(containsString("javascript")));
    }

    @Test
    void pagesAllowNothingInlineAndAreNotKept() {
        get(open("intake"), "/console/intake")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Cache-Control", "no-store")
                .body(not(containsString(" style=")))
                .body(not(containsString("onclick")));
    }

    private String open(String username) {
        return sessions.open(username, "hientruong-demo", null, "127.0.0.1");
    }

    private static ValidatableResponse get(String secret, String path) {
        return given().cookie(ConsoleCookie.NAME, secret).get(path).then();
    }
}
