package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
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

        try (BrowserContext intake = signIn("intake")) {
            Page page = find(intake, filed.code());
            assertThat(page.getByText("Ổ gà sâu trước cổng chợ")).isVisible();
            assertThat(page.getByAltText("Ảnh 1")).isVisible();
            assertThat(page.locator("#map path[fill='#d1383d']")).isVisible();
            assertThat(page.getByText("+84912000002")).isVisible();
            Locator form = unfold(page, "Chuyển xử lý");
            assertThat(form.getByLabel("Cơ quan chủ trì")).hasValue("ubnd-18880");
            submit(form, "Chuyển xử lý");
            assertThat(status(page)).hasText("Đã chuyển xử lý");
        }
        try (BrowserContext handler = signIn("handler")) {
            Page page = find(handler, filed.code());
            assertThat(page.getByText("+84912000002")).hasCount(0);
            submit(unfold(page, "Nhận xử lý"), "Nhận xử lý");
            assertThat(status(page)).hasText("Đang xử lý");
            Locator form = unfold(page, "Báo cáo kết quả");
            form.getByLabel("Nội dung").fill("Đã vá xong <b>ổ gà</b>");
            form.getByLabel("Lý do không có ảnh kết quả").fill("Trời tối");
            submit(form, "Báo cáo kết quả");
            assertThat(status(page)).hasText("Chờ phê duyệt");
        }
        try (BrowserContext lead = signIn("lead")) {
            Page page = find(lead, filed.code());
            assertThat(page.getByText("Đã vá xong <b>ổ gà</b>").first()).isVisible();
            submit(unfold(page, "Phê duyệt"), "Phê duyệt");
            assertThat(status(page)).hasText("Đã xử lý");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "console-report.png")));
        }
        given().auth()
                .oauth2(resident)
                .get("/api/v1/reports/{id}", filed.id())
                .then()
                .body("status", equalTo("RESOLVED"))
                .body("result.text", equalTo("Đã vá xong <b>ổ gà</b>"));
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhy() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000003"));
        try (BrowserContext first = signIn("intake");
                BrowserContext second = signIn("intake")) {
            Page slow = find(first, filed.code());
            Page quick = find(second, filed.code());
            Locator question = unfold(quick, "Yêu cầu bổ sung");
            question.getByLabel("Câu hỏi gửi người phản ánh").fill("Ở đoạn nào?");
            submit(question, "Yêu cầu bổ sung");
            assertThat(status(quick)).hasText("Cần bổ sung thông tin");

            Locator rejection = unfold(slow, "Từ chối tiếp nhận");
            rejection.getByLabel("Lý do").selectOption("SPAM");
            rejection.getByLabel("Nội dung").fill("Một câu dài vừa gõ xong");
            submit(rejection, "Từ chối tiếp nhận");

            assertThat(slow.getByRole(AriaRole.ALERT)).containsText("Người khác vừa thay đổi");
            assertThat(slow.getByLabel("Nội dung")).hasValue("Một câu dài vừa gõ xong");
            assertThat(status(slow)).hasText("Cần bổ sung thông tin");
        }
    }

    @Test
    void theConsoleAsksToSignInAndSaysWhenThePasswordIsWrong() {
        try (BrowserContext stranger =
                chromium.browser().newContext(new Browser.NewContextOptions().setLocale("vi-VN"))) {
            List<String> faults = new ArrayList<>();
            Page page = stranger.newPage();
            page.onPageError(faults::add);
            page.navigate(console.toString());
            page.getByLabel("Tên đăng nhập").fill("intake");
            page.getByLabel("Mật khẩu").fill("sai mật khẩu");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                    .click();

            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByLabel("Tên đăng nhập")).hasValue("intake");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sign in");
            org.assertj.core.api.Assertions.assertThat(faults).isEmpty();
        }
    }

    private BrowserContext signIn(String username) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(1366, 768));
        Page page = context.newPage();
        page.navigate(console.toString());
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mật khẩu").fill("hientruong-demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Danh sách phản ánh");
        return context;
    }

    private Page find(BrowserContext context, String code) {
        Page page = context.pages().get(0);
        page.getByLabel("Từ khóa hoặc mã").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(code)).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(code);
        return page;
    }

    private static Locator unfold(Page page, String action) {
        Locator form = page.locator("details.action")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("summary")
                                .getByText(action, new Locator.GetByTextOptions().setExact(true))));
        form.locator("summary").click();
        return form;
    }

    private static void submit(Locator form, String action) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
    }

    private static Locator status(Page page) {
        return page.locator(".facts .badge").first();
    }
}
