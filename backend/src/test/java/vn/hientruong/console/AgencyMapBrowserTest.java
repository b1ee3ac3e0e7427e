package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** The map of an agency's work stays usable with as many reports as it draws at most. */
@QuarkusTest
@Tag("browser")
class AgencyMapBrowserTest {
    private static final int POINTS = 2_000;
    private static final long SEED = 20261125;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/console")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL console;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void twoThousandPointsAreGatheredAndChoosingOneGoesNearer() {
        // without work there is no map
        Filed.pothole(SignedIn.resident("0912000098"))
                .act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"),
                        null)
                .statusCode(200);
        try (StaffBrowser lead = StaffBrowser.of(chromium, console.toString(), "lead")) {
            Page page = lead.page();
            page.route(
                    "**/console/agency/points*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(points())));
            lead.go("/agency?cut=agency&as=map");
            assertThat(page.locator("[data-map][data-drawn='" + POINTS + "']")).isVisible();
            assertThat(page.getByText("Bản đồ chỉ vẽ 2.000 phản ánh")).isVisible();
            assertThat(shown(page)).isEqualTo(POINTS);
            int marks = marks(page);
            assertThat(marks).isBetween(2, 300);
            System.out.println(POINTS + " points are drawn as " + marks + " marks");

            // by keyboard: the fullest one goes nearer, and what lies on one spot is listed at last
            for (int i = 0; i < 20 && page.locator(".leaflet-popup").count() == 0; i++) {
                page.evaluate("[...document.querySelectorAll('.cluster')]"
                        + ".sort((one, other) => other.textContent - one.textContent)[0].focus()");
                page.keyboard().press("Enter");
            }
            assertThat(page.locator(".leaflet-popup a").first()).isVisible();
            assertThat(lead.complaints()).isEmpty();
        }
    }

    /** How many reports the marks on the map stand for. */
    static int shown(Page page) {
        return ((Number) page.evaluate("""
                [...document.querySelectorAll('.cluster')].reduce((sum, one) => sum + Number(one.textContent), 0)
                  + document.querySelectorAll('path.point').length""")).intValue();
    }

    private static int marks(Page page) {
        return page.locator(".cluster, path.point").count();
    }

    /** Half a thousand on one spot, the rest all over the province. */
    private static String points() {
        System.out.println("Seed of the points: " + SEED);
        Random random = new Random(SEED);
        return IntStream.range(0, POINTS)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "{\"id\":\"%s\",\"lat\":%.6f,\"lon\":%.6f,\"name\":\"%04d · Đường\",\"kind\":\"%s\"}",
                        new UUID(random.nextLong(), random.nextLong()),
                        i < 500 ? 17.4689 : 17.1 + random.nextDouble() * 0.8,
                        i < 500 ? 106.6223 : 105.9 + random.nextDouble() * 0.9,
                        i,
                        i % 7 == 0 ? "late" : "IN_PROGRESS"))
                .collect(Collectors.joining(",", "{\"points\":[", "],\"more\":true}"));
    }
}
