package vn.hientruong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.square;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.area.AreaFile;
import vn.hientruong.area.AreaLevel;
import vn.hientruong.area.AreaPreviews;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.Invitations;
import vn.hientruong.model.alert.AlertKind;
import vn.hientruong.model.alert.NewAlert;
import vn.hientruong.model.identity.NewInvitation;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.WaitingPushes;
import vn.hientruong.notification.alert.Alerts;
import vn.hientruong.notification.standin.Faults.Fault;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.platform.mail.KeptMail;
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
    AreaPreviews previews;

    @Inject
    Accounts accounts;

    @Inject
    Invitations invitations;

    @Inject
    KeptMail mail;

    @Inject
    Alerts alerts;

    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    FcmStandIn standIn;

    @Inject
    Clock clock;

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
        letADeadLetterBe();
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
                        "/alerts/of/" + alert()),
                "lead",
                List.of(
                        "/leader",
                        "/agency?cut=agency",
                        "/agency?cut=agency&as=board",
                        "/agency?cut=agency&as=map",
                        "/agency?cut=overdue",
                        "/bulk?action=assignment&report=" + working.id(),
                        "/bulk/" + bulk(working)),
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
                        preview()));
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
                            "/invitation/" + invitation())
                    .forEach(path -> look("stranger", office, phone, path));
        }
        assertThat(barriers).isEmpty();
    }

    /** A push that is refused for good. */
    private void letADeadLetterBe() {
        UUID reporter = scene.resident();
        String phone = scene.device(reporter, "vi");
        standIn.faults().of(phone, Fault.INVALID);
        scene.move(scene.report(reporter), "approval", ReportStatus.RESOLVED);
        await().until(() -> !waiting.deadLetters(reporter).isEmpty());
        standIn.faults().clear();
    }

    /** Composed by intake, so that a supervisor may approve it. */
    private UUID alert() {
        UUID intake = accounts.findStaff("intake").orElseThrow().id();
        return alerts.compose(
                new Caller(intake, Set.of(Role.INTAKE), null),
                new NewAlert(
                        AlertKind.FLOOD,
                        true,
                        "Nước sông Kiến Giang lên nhanh",
                        "Bà con ven sông chuẩn bị sơ tán trước 18 giờ. Gọi 112 khi cần giúp.",
                        "The Kiến Giang river is rising fast",
                        "Get ready to leave the river banks before 18:00. Call 112 for help.",
                        List.of("19249", "19255", "19288"),
                        null));
    }

    /** A file that would redraw a commune, bring two, and has one that cannot be taken. */
    private String preview() {
        String file = collection(
                square("18880", -20, -30, 1),
                square("TEST-A", -19, -30, 1, "\"replaces\":[\"18859\"]"),
                square("TEST-B", -18, -30, 1),
                square("b@d", -17, -30, 1));
        UUID admin = accounts.findStaff("admin").orElseThrow().id();
        AreaFile.Defaults defaults = new AreaFile.Defaults(LocalDate.of(2026, 11, 25), AreaLevel.COMMUNE);
        try {
            Path brought = Files.writeString(Files.createTempFile("areas", ".geojson"), file);
            return "/admin/areas/previews/"
                    + previews.keep(admin, "địa-giới.geojson", brought, defaults, clock.instant());
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    /** The secret of a link that was just sent. */
    private String invitation() {
        String email = "moi-" + UUID.randomUUID() + "@example.vn";
        invitations.invite(new NewInvitation("Nguyễn Thị An", email, Set.of(Role.INTAKE), null, "vi"));
        await().until(() -> !mail.to(email).isEmpty());
        Matcher link = Pattern.compile("/console/invitation/(\\S+)")
                .matcher(mail.to(email).get(0).text());
        assertThat(link.find()).isTrue();
        return link.group(1);
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

    /** A note on one report, by the lead, as an action on many. */
    private static String bulk(Filed filed) {
        return RestAssured.given()
                .auth()
                .oauth2(SignedIn.sample("lead"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "clientKey", UUID.randomUUID(),
                        "reports", List.of(Map.of("id", filed.id())),
                        "note", Map.of("text", "Cùng lúc")))
                .post("/api/v1/inbox/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static String name(String who, String path) {
        return who
                + path.replaceFirst("(/invitation/).{43}", "$1link")
                        .replaceFirst("(/sheet)\\?.*", "$1")
                        .replaceAll("[0-9a-f-]{36}", "id")
                        .replaceAll("[^a-z]+", "-");
    }
}
