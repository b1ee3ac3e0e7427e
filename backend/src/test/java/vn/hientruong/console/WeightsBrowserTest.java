package vn.hientruong.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Sizes;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** What a first view costs on the wire, as it is sent, and where the map library is loaded. */
@QuarkusTest
@Tag("browser")
class WeightsBrowserTest {
    private static final int MOST = 250 * 1024;
    private static final List<String> PAGE = List.of("document", "stylesheet", "script", "font", "fetch", "xhr");

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
    void theFirstViewOfEachDeskAndOfAReportIsLight() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000095"));
        Map<String, List<String>> desks = Map.of(
                "intake", List.of("/intake", "/reports", "/reports/" + filed.id(), "/hotline", "/notifications"),
                "lead", List.of("/agency?cut=agency", "/agency?cut=agency&as=board"),
                "supervisor", List.of("/leader", "/leader/ranking", "/leader/wall"),
                "admin", List.of("/admin"));
        desks.forEach((username, paths) -> {
            try (StaffBrowser staff = staff(username)) {
                paths.forEach(path -> {
                    long bytes = load(staff, path).stream()
                            .filter(one -> PAGE.contains(one.request().resourceType()))
                            .filter(one -> !isMap(one))
                            .mapToLong(WeightsBrowserTest::weight)
                            .sum();
                    System.out.printf("First view of %s: %d bytes on the wire%n", path, bytes);
                    assertThat(bytes).as(path).isBetween(5_000L, (long) MOST);
                });
            }
        });
    }

    @Test
    void theMapLibraryIsAskedForOnlyWhereAMapIs() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000096"));
        try (StaffBrowser lead = staff("lead");
                StaffBrowser intake = staff("intake")) {
            for (String path :
                    List.of("/agency?cut=agency", "/agency?cut=agency&as=board", "/reports", "/notifications")) {
                assertThat(load(lead, path)).as(path).noneMatch(WeightsBrowserTest::isMap);
            }
            for (String path : List.of("/intake?report=" + filed.id(), "/reports/" + filed.id())) {
                assertThat(load(intake, path)).as(path).anyMatch(WeightsBrowserTest::isMap);
            }
        }
    }

    private StaffBrowser staff(String username) {
        return StaffBrowser.of(chromium, console.toString(), username);
    }

    /** With an empty cache, as somebody comes in the morning. */
    private static List<Response> load(StaffBrowser signedIn, String path) {
        try (StaffBrowser staff = signedIn.withEmptyCache(chromium)) {
            List<Response> loaded = new ArrayList<>();
            Page page = staff.page();
            page.onResponse(loaded::add);
            staff.go(path);
            assertThat(page.url()).doesNotContain("/sign-in");
            page.waitForLoadState();
            if (page.locator("[data-map]").count() > 0) {
                page.locator("[data-map]").first().scrollIntoViewIfNeeded();
                page.locator(".leaflet-control-scale").waitFor();
            }
            page.waitForFunction("() => !document.querySelector('main .empty[role=status]')");
            List<Response> ended = loaded.stream()
                    .filter(one -> !one.url().endsWith("/console/events"))
                    .toList();
            ended.forEach(Response::finished);
            ended.forEach(WeightsBrowserTest::weight); // while the page is there to be asked
            return ended;
        }
    }

    private static long weight(Response response) {
        return WEIGHTS.computeIfAbsent(response, answer -> {
            Sizes sizes = answer.request().sizes();
            return (long) sizes.responseBodySize + sizes.responseHeadersSize;
        });
    }

    private static final Map<Response, Long> WEIGHTS = new java.util.HashMap<>();

    private static boolean isMap(Response response) {
        return response.url().contains("leaflet") || response.url().contains("/outlines");
    }
}
