package vn.hientruong.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.Accounts;
import vn.hientruong.routing.RoutingRuleEditing;
import vn.hientruong.testsupport.Axe;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Pictures;
import vn.hientruong.testsupport.SignedIn;

/** Every page, on an office screen and on a phone, light and dark, is free of serious barriers (axe-core). */
@QuarkusTest
@Tag("browser")
class PagesBrowserTest {
    private static final Pictures PICTURES = Pictures.of("console");

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/console")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL console;

    @Inject
    RoutingRuleEditing rules;

    @Inject
    Accounts accounts;

    @Inject
    UncommonPages uncommon;

    private final List<String> barriers = new ArrayList<>();

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void noPageHasASeriousBarrier() {
        uncommon.letADeadLetterBe();
        OtherSystems others = new OtherSystems();
        String resident = SignedIn.resident("0912000021");
        Filed filed = Filed.pothole(resident);
        String photo = Filed.cleaned(resident, filed.id()).getString("media[0].id");
        Filed other = Filed.pothole(SignedIn.resident("0912000022"));
        Filed dispatched = Filed.pothole(SignedIn.resident("0912000023"));
        Filed working = Filed.pothole(SignedIn.resident("0912000024"));
        for (Filed sent : List.of(dispatched, working)) {
            sent.act(
                            SignedIn.sample("intake"),
                            "dispatch",
                            Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"),
                            null)
                    .statusCode(200);
        }
        working.act(SignedIn.sample("handler"), "acceptance", Map.of(), null).statusCode(200);
        String rule = rules.list().get(0).id().toString();
        Map<String, List<String>> pages = Map.of(
                "intake",
                List.of(
                        "/intake",
                        "/intake?report=" + filed.id(),
                        "/hotline",
                        "/reports",
                        "/reports/" + filed.id(),
                        "/reports/" + filed.id() + "/comparison?with=" + other.id(),
                        "/reports/" + filed.id() + "/split",
                        "/reports/" + filed.id() + "/print",
                        "/reports/" + filed.id() + "/media/" + photo,
                        "/bulk?action=note&report=" + filed.id() + "&report=" + other.id(),
                        "/notifications",
                        "/reports/nowhere",
                        "/agency"),
                "supervisor",
                List.of(
                        "/leader",
                        "/leader/ranking",
                        "/leader/map",
                        "/leader/spots",
                        "/leader/reports?figure=received",
                        "/leader/wall",
                        "/alerts",
                        "/alerts/new",
                        "/alerts/of/" + uncommon.alert()),
                "lead",
                List.of(
                        "/leader",
                        "/agency?cut=agency",
                        "/agency?cut=agency&as=board",
                        "/agency?cut=agency&as=map",
                        "/agency?cut=overdue",
                        "/bulk?action=assignment&report=" + working.id(),
                        "/bulk/" + UncommonPages.bulk(working)),
                "handler",
                List.of("/agency?cut=new", "/reports/" + working.id()),
                "admin",
                List.of(
                        "/admin",
                        "/admin/areas",
                        "/admin/people",
                        "/admin/people/of/"
                                + accounts.findStaff("handler").orElseThrow().id(),
                        "/admin/people/invitations",
                        "/admin/people/invitations/new",
                        "/admin/audit",
                        "/admin/dead-letters",
                        "/admin/agencies",
                        "/admin/agencies/new",
                        "/admin/agencies/of/ubnd-18880",
                        "/admin/agencies/of/ubnd-18880/successor?successor=ubnd-18859",
                        "/admin/routing",
                        "/admin/routing/new",
                        "/admin/routing/of/" + rule,
                        "/admin/routing/of/" + rule + "/removal",
                        "/admin/routing/point?category=giao-thong&point=17.4689,106.6223",
                        "/admin/categories",
                        "/admin/categories/of/chieu-sang",
                        "/admin/categories/of/chieu-sang/questions",
                        "/admin/limits",
                        "/admin/limits/of/giao-thong",
                        "/admin/templates",
                        "/admin/templates/of/tu-choi-ngoai-tham-quyen",
                        "/admin/calendars",
                        "/admin/calendars/of/2026",
                        "/admin/calendars/of/2041",
                        uncommon.preview()));
        pages.forEach(this::look);
        look("admin", others.rooms());
        others.close();
        try (StaffBrowser office = StaffBrowser.open(chromium, console.toString(), office());
                StaffBrowser phone = StaffBrowser.open(chromium, console.toString(), StaffBrowser.phone())) {
            Stream.of(
                            "/sign-in",
                            "/password",
                            "/invitation/unknown",
                            "/../mail/unsubscribe/unknown",
                            "/invitation/" + uncommon.invitation())
                    .forEach(path -> look("stranger", office, phone, path));
        }
        assertThat(barriers).isEmpty();
    }

    private void look(String username, List<String> paths) {
        try (StaffBrowser office = StaffBrowser.of(chromium, console.toString(), username, office());
                StaffBrowser phone = StaffBrowser.of(chromium, console.toString(), username, StaffBrowser.phone())) {
            paths.forEach(path -> look(username, office, phone, path));
            assertThat(office.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static Browser.NewContextOptions office() {
        return new Browser.NewContextOptions().setViewportSize(1366, 768);
    }

    /** One screen is looked at while the other loads. */
    private void look(String who, StaffBrowser office, StaffBrowser phone, String path) {
        Page wide = open(office, who + "-wide-light", path);
        Page narrow = open(phone, who + "-phone", path);
        note(wide, Axe.found(wide), who + "-wide-light " + path);
        note(wide, Axe.faintInTheDark(wide), who + "-wide-light " + path + ", dark");
        note(narrow, Axe.found(narrow), who + "-phone " + path);
    }

    private static Page open(StaffBrowser staff, String who, String path) {
        Page page = staff.go(path);
        page.waitForLoadState();
        page.waitForFunction(
                "() => !document.querySelector('main .empty[role=status]')"); // figures come after the page
        if (page.locator("[data-map]:visible").count() > 0) {
            page.locator("[data-map]").first().scrollIntoViewIfNeeded();
            page.locator(".leaflet-control-scale").waitFor();
            page.evaluate("scrollTo(0, 0)");
        }
        PICTURES.draw(page, name(who, path));
        Axe.begin(page);
        return page;
    }

    private void note(Page page, List<String> found, String where) {
        found.forEach(barrier -> barriers.add(where + ": " + barrier));
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
            barriers.add(where + ": wider than the screen");
        }
    }

    private static String name(String who, String path) {
        return who
                + path.replaceFirst("(/invitation/).{43}", "$1link")
                        .replaceFirst("(/sheet)\\?.*", "$1")
                        .replaceAll("[0-9a-f-]{36}", "id")
                        .replaceAll("[^a-z]+", "-");
    }
}
