package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** A leader at work: from a number to the reports behind it, what is taken along, a spot that is seen, the wall. */
@QuarkusTest
@Tag("browser")
class LeaderDeskBrowserTest {
    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/console")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL console;

    @Inject
    LeaderYear year;

    @Inject
    AgroalDataSource dataSource;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void makeReportsOnce() {
        year.storeOnce();
    }

    @Test
    void fromSigningInToTheReportsBehindANumberAndADocument() throws IOException {
        try (StaffBrowser leader = StaffBrowser.open(
                chromium, console.toString(), new Browser.NewContextOptions().setViewportSize(1366, 768))) {
            Page page = leader.go("");
            leader.signIn("supervisor", "hientruong-demo");
            assertThat(page).hasURL(console + "/leader");
            assertThat(page.locator("#standing .tiles .waiting .number")).isVisible();

            page.locator("input[name=from]").fill("2007-01-01");
            page.locator("input[name=to]").fill("2007-12-31");
            page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Xem").setExact(true))
                    .click();
            Locator received = page.locator("#filed .tiles .received .number");
            assertThat(received).hasText(String.valueOf(LeaderYear.COUNT));
            page.locator("canvas").scrollIntoViewIfNeeded();
            page.waitForSelector("canvas[data-drawn='2']");

            Download sheet = page.waitForDownload(() ->
                    page.locator("#filed .exports").first().getByText("Excel").click());
            assertThat(sheet.suggestedFilename()).isEqualTo("figures.xlsx");
            assertThat(Files.size(sheet.path())).isGreaterThan(2000);

            // by keyboard alone from the number to the list and along it
            received.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#counted")).hasText(String.valueOf(LeaderYear.COUNT));
            assertThat(page.locator("[data-row]")).hasCount(LeaderYear.COUNT);
            leader.awaitLive();
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").first()).isFocused();
            assertThat(leader.complaints()).isEmpty();
        }
    }

    @Test
    void theRankingIsTurnedRoundByItsColumnsAndTheMapDrawsCells() {
        try (StaffBrowser leader = StaffBrowser.of(chromium, console.toString(), "supervisor")) {
            Page page = leader.go("/leader/ranking?" + LeaderYear.DAYS);
            Locator lines = page.locator("#ranked tbody tr");
            assertThat(lines).hasCount(3);
            page.locator("#ranked thead").getByText("Tổng số nhận được").click();
            assertThat(page.locator("#ranked th[aria-sort=descending]")).hasText("Tổng số nhận được ▼");
            List<Integer> falling = received(page);
            page.locator("#ranked thead").getByText("Tổng số nhận được").click();
            assertThat(page.locator("#ranked th[aria-sort=ascending]")).isVisible();
            List<Integer> rising = received(page);
            assertThat(falling).isSortedAccordingTo(java.util.Comparator.reverseOrder());
            assertThat(rising).isSorted().containsExactlyInAnyOrderElementsOf(falling);

            leader.go("/leader/map?" + LeaderYear.DAYS);
            page.locator(".leaflet-control-scale").waitFor();
            assertThat(page.locator("path.cell").first()).isVisible();
            assertThat(page.locator("#communes tbody tr").first()).isVisible();
            assertThat(leader.complaints()).isEmpty();
        }
    }

    @Test
    void aRepeatSpotIsSeenAndTheApiKnows() throws SQLException {
        UUID spot = plantSpot(List.of(
                Filed.pothole(SignedIn.resident("0912000071")),
                Filed.pothole(SignedIn.resident("0912000072")),
                Filed.pothole(SignedIn.resident("0912000073"))));
        try (StaffBrowser leader = StaffBrowser.of(chromium, console.toString(), "supervisor")) {
            Page page = leader.go("/leader/spots?category=giao-thong");
            Locator card = page.locator("#spot-" + spot);
            assertThat(card.locator(".spot-reports a")).hasCount(3);
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đánh dấu đã xem"))
                    .press("Enter");
            assertThat(card.locator(".seen")).isVisible();
            assertThat(card.getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(leader.complaints()).isEmpty();
        }
        given().auth()
                .oauth2(SignedIn.sample("supervisor"))
                .get("/api/v1/repeat-spots?limit=200")
                .then()
                .body("items.find { it.id == '%s' }.seenAt".formatted(spot), notNullValue());
    }

    @Test
    void everythingIsThereWithoutScript() {
        Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (StaffBrowser leader = StaffBrowser.of(chromium, console.toString(), "supervisor", plain)) {
            Page page = leader.go("/leader?" + LeaderYear.DAYS);
            page.getByText("Xem số liệu").first().click();
            assertThat(page.locator("#filed .tiles .received .number")).hasText(String.valueOf(LeaderYear.COUNT));
            page.getByText("Bảng số liệu của biểu đồ").click();
            assertThat(page.locator("#trend-table tbody tr").first()).isVisible();
        }
    }

    @Test
    void theWallFitsRenewsItselfAndSaysWhatIsOld() {
        Browser.NewContextOptions wide = new Browser.NewContextOptions().setViewportSize(1920, 1080);
        try (StaffBrowser leader = StaffBrowser.of(chromium, console.toString(), "supervisor", wide)) {
            Page page = leader.go("/leader/wall");
            assertThat(page.locator(".wall-now .waiting dd")).isVisible();
            assertThat(page.locator("a, button, input")).hasCount(0);
            assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                    .isEqualTo(true);
            leader.awaitLive();
            page.evaluate("document.querySelector('.wall-now').dataset.old = 'yes'");

            Filed.pothole(SignedIn.resident("0912000074"));
            assertThat(page.locator(".wall-now[data-old]")).hasCount(0);

            page.context().setOffline(true);
            assertThat(page.locator("#wall-stale")).containsText("Mất kết nối.");
            assertThat(page.locator("#wall-stale")).containsText("Số liệu lúc");
            page.context().setOffline(false);
            assertThat(page.locator("#wall-stale"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        }
    }

    private static List<Integer> received(Page page) {
        List<Integer> numbers = new ArrayList<>();
        page.locator("#ranked tbody tr td.figure:nth-of-type(2)")
                .allTextContents()
                .forEach(text -> numbers.add(Integer.valueOf(text.strip())));
        return numbers;
    }

    /** What the program's own job would find some minutes later. */
    private UUID plantSpot(List<Filed> reports) throws SQLException {
        UUID spot = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into repeat_spot (id, category_code, lat, lon, area_id, reports, first_filed_at, last_filed_at, flagged_at)
                        select ?, category_code, lat, lon, area_id, 3, filed_at, filed_at, filed_at from report where code = ?
                        """);
                PreparedStatement join =
                        connection.prepareStatement("update report set repeat_spot_id = ? where code = ?")) {
            insert.setObject(1, spot);
            insert.setString(2, reports.get(0).code());
            insert.executeUpdate();
            for (Filed report : reports) {
                join.setObject(1, spot);
                join.setString(2, report.code());
                join.addBatch();
            }
            join.executeBatch();
        }
        return spot;
    }
}
