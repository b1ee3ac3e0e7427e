package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** A report that is filed is seen in the open queue, and counted beside the desk, without anybody asking for it. */
@QuarkusTest
@Tag("browser")
class ArrivalBrowserTest {
    /** Nothing hangs on it: what was measured is printed, and a busy machine may take its time. */
    private static final double PATIENCE = 30_000;

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
    void whatIsFiledIsSeenInTheQueueAndInTheBadge() {
        String resident = SignedIn.resident("0912000097");
        Map<String, Object> body =
                Filed.body("giao-thong", "Sụt lún vỉa hè", List.of(Filed.upload(resident, Photo.jpeg())));
        Filed.pothole(resident); // so that something waits already
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            Page page = intake.go("/reports");
            intake.awaitLive();
            assertThat(page.locator("[data-badge='/console/intake']").first())
                    .not()
                    .hasAttribute("data-count", "", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));

            intake.go("/intake");
            intake.awaitLive();
            while (page.locator("a.more").count() > 0) { // the newest stand last, perhaps on another page
                page.locator("a.more").click();
                page.waitForLoadState();
                intake.awaitLive();
            }
            String before =
                    page.locator("[data-badge='/console/intake']").first().getAttribute("data-count");
            long start = System.nanoTime();
            String id = RestAssured.given()
                    .auth()
                    .oauth2(resident)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/reports")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            page.locator("#row-" + id)
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(PATIENCE));
            System.out.printf("Filed and seen in the queue after %d ms%n", (System.nanoTime() - start) / 1_000_000);
            if (before != null && before.matches("\\d+")) {
                assertThat(page.locator("[data-badge='/console/intake']").first())
                        .hasAttribute(
                                "data-count",
                                String.valueOf(Integer.parseInt(before) + 1),
                                new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
            }
            org.assertj.core.api.Assertions.assertThat(intake.complaints()).isEmpty();
        }
    }
}
