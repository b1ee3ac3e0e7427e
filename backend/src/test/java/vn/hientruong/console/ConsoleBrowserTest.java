package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** The staff side in a real browser: intake dispatches, the handler hands in, the lead approves. */
@QuarkusTest
@Tag("browser")
class ConsoleBrowserTest {
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
    void staffBringAReportFromTheQueueToItsResult() {
        String resident = SignedIn.resident("0912000002");
        Filed filed = Filed.pothole(resident);
        Filed.cleaned(resident, filed.id());

        try (StaffBrowser intake = staff("intake")) {
            Page page = intake.go("/intake?report=" + filed.id());
            assertThat(page.getByText("Ổ gà sâu trước cổng chợ").last()).isVisible();
            assertThat(page.getByAltText("Ảnh 1")).isVisible();
            page.locator("[data-map]").scrollIntoViewIfNeeded();
            assertThat(page.locator(".map path[fill='#d1383d']")).isVisible();
            assertThat(page.getByText("+84912000002")).isVisible();
            Locator form = intake.unfold("Chuyển xử lý");
            assertThat(form.locator("select[name=leadAgency]")).hasValue("ubnd-18880");
            StaffBrowser.submit(form, "Chuyển xử lý");
            assertThat(page.getByText("Đã thực hiện: Chuyển xử lý.")).isVisible();
            assertThat(page.locator("#row-" + filed.id())).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(intake.complaints()).isEmpty();
        }
        try (StaffBrowser handler = staff("handler")) {
            Page page = handler.go("/agency?cut=new");
            page.getByRole(AriaRole.LINK, StaffBrowser.named(filed.code())).click();
            assertThat(page.getByText("+84912000002")).hasCount(0);
            StaffBrowser.submit(handler.unfold("Nhận xử lý"), "Nhận xử lý");
            assertThat(handler.status()).hasText("Đang xử lý");
            Locator form = handler.unfold("Báo cáo kết quả");
            form.getByLabel("Nội dung").fill("Đã vá xong <b>ổ gà</b>");
            form.getByLabel("Lý do không có ảnh kết quả").fill("Trời tối");
            StaffBrowser.submit(form, "Báo cáo kết quả");
            assertThat(handler.status()).hasText("Chờ phê duyệt");
            org.assertj.core.api.Assertions.assertThat(handler.complaints()).isEmpty();
        }
        try (StaffBrowser lead = staff("lead")) {
            Page page = lead.go("/agency");
            page.getByRole(AriaRole.LINK, StaffBrowser.named(filed.code())).click();
            assertThat(page.getByText("Đã vá xong <b>ổ gà</b>").first()).isVisible();
            StaffBrowser.submit(lead.unfold("Phê duyệt"), "Phê duyệt");
            assertThat(lead.status()).hasText("Đã xử lý");
        }
        given().auth()
                .oauth2(resident)
                .get("/api/v1/reports/{id}", filed.id())
                .then()
                .body("status", equalTo("RESOLVED"))
                .body("result.text", equalTo("Đã vá xong <b>ổ gà</b>"));
    }

    @Test
    void whoeverComesSecondIsToldAndKeepsWhatTheyTyped() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000003"));
        try (StaffBrowser first = staff("intake");
                StaffBrowser second = staff("intake")) {
            Page slow = first.go("/reports/" + filed.id());
            first.awaitLive();
            Locator rejection = first.unfold("Từ chối tiếp nhận");
            rejection.getByLabel("Lý do").selectOption("SPAM");
            rejection.getByLabel("Nội dung").fill("Một câu dài vừa gõ xong");

            second.go("/reports/" + filed.id());
            Locator question = second.unfold("Yêu cầu bổ sung");
            question.getByLabel("Câu hỏi gửi người phản ánh").fill("Ở đoạn nào?");
            StaffBrowser.submit(question, "Yêu cầu bổ sung");
            assertThat(second.status()).hasText("Cần bổ sung thông tin");

            assertThat(slow.getByText("Người khác vừa thay đổi phản ánh này.")).isVisible();
            StaffBrowser.submit(rejection, "Từ chối tiếp nhận");

            // the same officer in two windows
            assertThat(slow.getByRole(AriaRole.ALERT)).containsText("Bạn vừa thay đổi phản ánh này ở cửa sổ khác");
            assertThat(slow.locator("details[open] textarea[name=text]")).hasValue("Một câu dài vừa gõ xong");
            assertThat(first.status()).hasText("Cần bổ sung thông tin");
        }
    }

    /** Browsers write the new size of a text box into its style; what takes the place of the box must not be given that. */
    @Test
    void anActionBesideAMapAndALargerTextBoxBreaksNoContentPolicy() {
        Filed filed = Filed.pothole(SignedIn.resident("0912188001"));
        try (StaffBrowser intake = staff("intake")) {
            Page page = intake.go("/reports/" + filed.id());
            page.locator("[data-map]").scrollIntoViewIfNeeded();
            assertThat(page.locator(".leaflet-control-scale")).isVisible();
            Locator question = intake.unfold("Yêu cầu bổ sung");
            question.getByLabel("Câu hỏi gửi người phản ánh").fill("Ở đoạn nào?");
            org.assertj.core.api.Assertions.assertThat(page.evaluate("""
                            [...document.querySelectorAll('main textarea[id], main [data-map]')]
                              .map(one => { one.style.height = '9rem'; return one; }).length""")).isNotEqualTo(0);
            StaffBrowser.submit(question, "Yêu cầu bổ sung");

            assertThat(intake.status()).hasText("Cần bổ sung thông tin");
            page.waitForFunction("() => !document.querySelector('.htmx-request,.htmx-swapping,.htmx-settling')");
            org.assertj.core.api.Assertions.assertThat(intake.complaints()).isEmpty();
        }
    }

    @Test
    void formsWorkWithoutScript() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000005"));
        try (StaffBrowser intake = StaffBrowser.of(
                chromium, console.toString(), "intake", new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = intake.go("/intake?report=" + filed.id());
            Locator question = intake.unfold("Yêu cầu bổ sung");
            question.getByLabel("Câu hỏi gửi người phản ánh").fill("Ở đoạn nào?");
            StaffBrowser.submit(question, "Yêu cầu bổ sung");

            assertThat(page.getByText("Đã thực hiện: Yêu cầu bổ sung.")).isVisible();
            intake.go("/reports/" + filed.id());
            assertThat(intake.status()).hasText("Cần bổ sung thông tin");
        }
    }

    @Test
    void theConsoleAsksToSignInAndSaysWhenThePasswordIsWrong() {
        try (StaffBrowser stranger = StaffBrowser.open(chromium, console.toString(), new Browser.NewContextOptions())) {
            Page page = stranger.go("");
            stranger.signIn("intake", "sai mật khẩu");

            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByLabel("Tên đăng nhập")).hasValue("intake");
            page.getByText("Tùy chọn").click();
            page.getByRole(AriaRole.LINK, StaffBrowser.named("English")).click();
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sign in");
            org.assertj.core.api.Assertions.assertThat(stranger.complaints()).isEqualTo(List.of());
        }
    }

    @Test
    void aDeepLinkSurvivesSigningIn() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000006"));
        try (StaffBrowser stranger = StaffBrowser.open(chromium, console.toString(), new Browser.NewContextOptions())) {
            Page page = stranger.go("/reports/" + filed.id());
            stranger.signIn("intake", "hientruong-demo");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(filed.code());
        }
    }

    private StaffBrowser staff(String username) {
        return StaffBrowser.of(chromium, console.toString(), username);
    }
}
