package vn.hientruong.console.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;

/** Administrators enter every room of their desk; nobody else enters any, or is shown the way. */
@QuarkusTest
class AdminDoorsTest {
    /** Pages inside of rooms; the rooms themselves come from the table. */
    private static final List<String> INSIDE = List.of(
            "/console/admin",
            "/console/admin/people/invitations",
            "/console/admin/people/invitations/new",
            "/console/admin/agencies/new",
            "/console/admin/agencies/of/ubnd-18880",
            "/console/admin/agencies/of/ubnd-18880/successor",
            "/console/admin/routing/new",
            "/console/admin/routing/point",
            "/console/admin/categories/new",
            "/console/admin/categories/of/giao-thong",
            "/console/admin/categories/of/chieu-sang/questions",
            "/console/admin/limits/of/giao-thong",
            "/console/admin/templates/new",
            "/console/admin/templates/of/tu-choi-ngoai-tham-quyen",
            "/console/admin/calendars/of/2026",
            "/console/admin/calendars/of/2031");

    private static final List<String> FORMS = List.of(
            "/console/admin/agencies/new",
            "/console/admin/agencies/of/ubnd-18880",
            "/console/admin/agencies/of/ubnd-18880/successor",
            "/console/admin/areas/previews/0190e3a0-0000-7000-8000-000000000000/import",
            "/console/admin/dead-letters/resend",
            "/console/admin/routing/new",
            "/console/admin/routing/new/dry-run",
            "/console/admin/routing/of/0190e3a0-0000-7000-8000-000000000000",
            "/console/admin/routing/of/0190e3a0-0000-7000-8000-000000000000/removal");

    @Inject
    ConsoleSessions sessions;

    @Test
    void administratorsEnterEveryRoomAndSeeTheWay() {
        String secret = open("admin");
        pages().forEach(page -> get(secret, page).statusCode(200));
        String home = get(secret, "/console/admin").extract().asString();
        assertThat(AdminRoom.ALL)
                .isNotEmpty()
                .allSatisfy(room -> assertThat(home).contains("href=\"" + room.path() + "\""));
        get(secret, "/console/reports").body(containsString("href=\"/console/admin\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "handler", "lead", "supervisor"})
    void nobodyElseEntersAny(String username) {
        String secret = open(username);
        pages().forEach(page -> get(secret, page)
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("Tài khoản của bạn không được làm việc này.")));
        get(secret, "/console/reports").body(not(containsString("/console/admin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "handler", "lead", "supervisor"})
    void nobodyElseSendsAForm(String username) {
        String secret = open(username);
        FORMS.forEach(form -> given().cookie(ConsoleCookie.NAME, secret)
                .formParam("csrf", "whatever it is")
                .post(form)
                .then()
                .statusCode(403));
    }

    @Test
    void aStrangerIsLedToTheSignInPage() {
        pages().forEach(page -> given().redirects()
                .follow(false)
                .get(page)
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/sign-in?next=")));
    }

    private static Stream<String> pages() {
        return Stream.concat(AdminRoom.ALL.stream().map(AdminRoom::path), INSIDE.stream());
    }

    private String open(String username) {
        return sessions.open(username, "hientruong-demo", null, "127.0.0.1");
    }

    private static ValidatableResponse get(String secret, String path) {
        return given().cookie(ConsoleCookie.NAME, secret).get(path).then();
    }
}
