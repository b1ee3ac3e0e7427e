package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** What people write stays text, whatever they write. */
@QuarkusTest
@Tag("browser")
class WrittenTextBrowserTest {
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
    void whatResidentsWriteIsTextOnEveryPage() {
        String evil =
                "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'> \"><svg onload=window.hacked=1>"
                        + " {evil} ${7*7} \u202Eẩn\u202C مرحبا 😀 \uD842\uDFB7";
        String resident = SignedIn.resident("0912000038");
        Map<String, Object> body = Filed.body("giao-thong", evil, List.of(Filed.upload(resident, Photo.jpeg())));
        body.put("place", Map.of("lat", 17.4689, "lon", 106.6223, "accuracyMetres", 8, "address", evil));
        Filed filed = Filed.of(resident, body);
        Filed other = Filed.of(resident, Filed.body("giao-thong", evil, List.of(Filed.upload(resident, Photo.jpeg()))));
        try (StaffBrowser intake = staff("intake")) {
            for (String path : List.of(
                    "/intake?report=" + filed.id(),
                    "/reports",
                    "/reports?q=" + filed.code(),
                    "/reports/" + filed.id(),
                    "/reports/" + filed.id() + "/comparison?with=" + other.id(),
                    "/reports/" + filed.id() + "/split",
                    "/reports/" + filed.id() + "/print",
                    "/bulk?action=note&report=" + filed.id(),
                    "/notifications")) {
                shows(intake, path, path.equals("/notifications") ? "" : "window.hacked=1");
            }
            intake.go("/reports/" + filed.id());
            Locator form = intake.unfold("Chuyển xử lý");
            form.getByLabel("Ghi chú").fill(evil);
            StaffBrowser.submit(form, "Chuyển xử lý");
            shows(intake, "/reports/" + filed.id(), "window.hacked=1");
            // the address of a report is found again by the telephone
            Page page = intake.go("/hotline");
            page.locator("input[name=address]").fill("window.hacked");
            assertThat(page.locator(".places label").first()).containsText("window.hacked=1");
            shows(intake, "", "");
        }
        try (StaffBrowser lead = staff("lead")) {
            for (String path : List.of(
                    "/agency?cut=new",
                    "/agency?cut=new&as=board",
                    "/agency?cut=new&as=map",
                    "/leader",
                    "/leader/reports?figure=received")) {
                shows(lead, path, "");
            }
        }
    }

    /** Opens the page; nothing in it may have become markup or script. */
    private static void shows(StaffBrowser staff, String path, String text) {
        Page page = path.isEmpty() ? staff.page() : staff.go(path);
        page.waitForLoadState();
        if (!text.isEmpty()) {
            assertThat(page.getByText(text).first()).isAttached();
        }
        Assertions.assertThat(page.evaluate("window.hacked")).as(path).isNull();
        Assertions.assertThat(page.locator("main script, main img[src=x], main svg[onload]")
                        .count())
                .as(path)
                .isZero();
        Assertions.assertThat(staff.complaints()).as(path).isEmpty();
    }

    private StaffBrowser staff(String username) {
        return StaffBrowser.of(chromium, console.toString(), username);
    }
}
