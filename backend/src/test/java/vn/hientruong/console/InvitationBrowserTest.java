package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.console.StaffBrowser.named;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Chromium;

/** An administrator invites somebody, who becomes a handler and sees the agency's desk. */
@QuarkusTest
@Tag("browser")
class InvitationBrowserTest {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/console/invitation/\\S+");

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
    void anInvitedHandlerChoosesAPasswordAndSeesTheAgencyDesk() {
        String username = "can-bo-" + UUID.randomUUID().toString().substring(0, 8);
        String email = username + "@example.vn";
        try (StaffBrowser admin = StaffBrowser.of(chromium, console.toString(), "admin")) {
            Page page = admin.go("/admin/people");
            page.getByRole(AriaRole.LINK, named("Mời người mới")).click();
            page.getByLabel("Họ và tên").fill("Lê Văn Mới");
            page.getByLabel("Địa chỉ thư").fill(email);
            page.getByLabel("Cán bộ xử lý").check();
            page.locator("#person-language").selectOption("vi");
            page.getByRole(AriaRole.BUTTON, named("Gửi lời mời")).click();
            assertThat(page.getByText("phải thuộc một cơ quan").first()).isVisible();
            Locator agency =
                    page.getByRole(AriaRole.COMBOBOX, named("Cơ quan")).and(page.locator("input[aria-invalid=true]"));
            agency.fill("Đồng Hới");
            page.locator("[role=option]:visible").first().click();
            page.getByRole(AriaRole.BUTTON, named("Gửi lời mời")).click();
            assertThat(page.getByText(email)).isVisible();
        }
        String path = newestLink(email);
        try (StaffBrowser handler = StaffBrowser.open(
                chromium, console.toString(), new Browser.NewContextOptions().setViewportSize(1366, 768))) {
            Page page = handler.go(path);
            page.getByLabel("Tên đăng nhập").fill(username);
            page.getByLabel("Mật khẩu mới").fill("một câu ngắn dễ nhớ");
            page.getByRole(AriaRole.BUTTON, named("Tạo tài khoản")).click();
            page.getByRole(AriaRole.LINK, named("Đăng nhập")).click();
            handler.signIn(username, "một câu ngắn dễ nhớ");
            page.waitForURL("**/console/agency**");
            assertThat(page.getByText("Lê Văn Mới").first()).isVisible();
            org.assertj.core.api.Assertions.assertThat(handler.complaints()).isEmpty();
        }
        try (StaffBrowser admin = StaffBrowser.of(chromium, console.toString(), "admin")) {
            Page page = admin.go("/admin/audit?kind=person");
            assertThat(page.getByText(username).first()).isVisible();
            page = admin.go("/admin/people?q=" + username);
            page.getByRole(AriaRole.LINK, named("Lê Văn Mới")).click();
            page.getByRole(AriaRole.BUTTON, named("Khóa tài khoản")).click();
            assertThat(page.locator(".badges").getByText("Đã khóa")).isVisible();
            org.assertj.core.api.Assertions.assertThat(admin.complaints()).isEmpty();
        }
    }

    /** Path below the console of the link in the letter. */
    private static String newestLink(String email) {
        await().until(() -> !mail(email).isEmpty());
        Matcher link = LINK.matcher(String.valueOf(mail(email).get(0).get("text")));
        org.assertj.core.api.Assertions.assertThat(link.find()).isTrue();
        return URI.create(link.group()).getPath().replaceFirst("^/console", "");
    }

    private static List<Map<String, Object>> mail(String email) {
        return given().queryParam("to", email)
                .get("/dev/inbox")
                .then()
                .extract()
                .path("$");
    }
}
