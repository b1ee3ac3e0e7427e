package vn.hientruong.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;

/** Who may look at the leader's figures, and whose figures they are. */
@QuarkusTest
class LeaderDoorsTest {
    private static final String EXPORT =
            "/console/leader/export?" + LeaderYear.DAYS + "&by=agency&figures=received,done";

    private static final List<String> PAGES = List.of(
            "/console/leader",
            "/console/leader?whole=yes&" + LeaderYear.DAYS,
            "/console/leader/ranking?whole=yes&sort=-contentShare&" + LeaderYear.DAYS,
            "/console/leader/map?whole=yes&" + LeaderYear.DAYS,
            "/console/leader/map/cells",
            "/console/leader/reports?figure=received&" + LeaderYear.DAYS,
            "/console/leader/reports?figure=lateOpen&standing=true",
            "/console/leader/wall",
            EXPORT + "&format=csv",
            "/console/leader/export/reports?figure=received&" + LeaderYear.DAYS);

    @Inject
    ConsoleSessions sessions;

    @Inject
    LeaderYear year;

    @BeforeEach
    void makeReportsOnce() {
        year.storeOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "supervisor", "admin"})
    void leadersSeeFigures(String username) {
        String secret = open(username);
        PAGES.forEach(page -> get(secret, page).statusCode(200));
        get(secret, "/console/leader/spots").statusCode(username.equals("lead") ? 403 : 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "handler"})
    void nobodyElseDoes(String username) {
        String secret = open(username);
        PAGES.forEach(page -> get(secret, page).statusCode(403));
        get(secret, "/console/leader/spots").statusCode(403);
        get(secret, "/console/reports").body(not(containsString("href=\"/console/leader\"")));
    }

    @Test
    void aLeadSeesTheOwnAgencyAlone() {
        String cells = "/console/leader/map/cells?" + LeaderYear.DAYS;
        List<Integer> own = get(open("lead"), cells).extract().path("cells.reports");
        List<Integer> all = get(open("supervisor"), cells).extract().path("cells.reports");
        List<Integer> asSeenByAll = get(open("supervisor"), cells + "&agency=" + LeaderYear.AGENCY)
                .extract()
                .path("cells.reports");

        assertThat(all.stream().mapToInt(Integer::intValue).sum()).isEqualTo(LeaderYear.COUNT);
        assertThat(own).isNotEmpty().isEqualTo(asSeenByAll);
        assertThat(own).isNotEqualTo(all);
        String csv = get(open("lead"), "/console/leader/export/reports?figure=received&" + LeaderYear.DAYS)
                .extract()
                .asString();
        assertThat(csv.lines().count() - 1)
                .isEqualTo(own.stream().mapToInt(Integer::intValue).sum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "pdf"})
    void whatIsShownCanBeTakenAlong(String format) {
        byte[] document = get(open("supervisor"), EXPORT + "&format=" + format)
                .statusCode(200)
                .header("Content-Disposition", containsString("figures." + format))
                .extract()
                .asByteArray();
        assertThat(document.length).isGreaterThan(50);
    }

    @Test
    void whatCannotBeUnderstoodIsToldAndTheRestStays() {
        get(open("supervisor"), "/console/leader?from=2007-05-02&to=2007-05-01&category=giao-thong")
                .statusCode(200)
                .body(containsString("class=\"fault\""))
                .body(containsString("value=\"2007-05-02\""))
                .body(containsString("value=\"giao-thong\" selected"));
        get(open("supervisor"), EXPORT + "&format=exe").statusCode(422);
        get(open("supervisor"), "/console/leader/reports?figure=nothing").statusCode(422);
        get(open("supervisor"), "/console/leader?category=%3Cscript%3E&whole=yes")
                .statusCode(200)
                .body(not(containsString("<script>")));
    }

    @Test
    void markingASpotNeedsTheTokenOfTheSessionAndASpot() {
        String path = "/console/leader/spots/" + UUID.randomUUID() + "/seen";
        given().cookie(ConsoleCookie.NAME, open("supervisor"))
                .formParam("csrf", "of another session")
                .post(path)
                .then()
                .statusCode(403);
    }

    private String open(String username) {
        return sessions.open(username, "hientruong-demo", null, "127.0.0.1");
    }

    private static ValidatableResponse get(String secret, String path) {
        return given().cookie(ConsoleCookie.NAME, secret)
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }
}
