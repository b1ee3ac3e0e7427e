package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Looked;
import vn.hientruong.testsupport.SignedIn;

/** What an administrator writes down, and what becomes of it at other desks. */
@QuarkusTest
@Tag("browser")
class CatalogueBrowserTest {
    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/console")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL console;

    @Inject
    CategoryEditing categories;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aNewQuestionIsAskedAtTheTelephoneAndItsAnswerStandsInTheReport() {
        String code = "chuyen-" + UUID.randomUUID().toString().substring(0, 8);
        categories.put(code, new NewCategory("Cống " + code, "Drain", 9600, false, 3, null, false, null, true));
        try (StaffBrowser admin = StaffBrowser.of(chromium, console.toString(), "admin")) {
            Page page = admin.go("/admin/categories?q=" + code);
            page.locator("a[href$='/of/" + code + "/questions']").click();
            page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Thêm câu hỏi")).click();
            fill(page, 0, "Nắp cống bằng gì?", "SINGLEVALUELIST");
            page.getByText("Các lựa chọn").click();
            page.getByLabel("1.1 Lựa chọn").fill("Gang");
            page.getByLabel("1.2 Lựa chọn").fill("Bê tông");
            page.getByLabel("Bắt buộc trả lời").check();
            page.getByRole(AriaRole.BUTTON, StaffBrowser.named("Thêm câu hỏi")).click();
            fill(page, 1, "Cách nhà số mấy?", "STRING");
            // by keyboard: the second goes before the first
            Locator up = page.locator("button[value=up-1]");
            page.locator("button[value=choice-0]").click();
            assertThat(page.getByLabel("1.5 Lựa chọn")).isVisible();
            // the page puts the focus back where it was once the answer has settled
            page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
            up.press("Enter");
            assertThat(page.locator("fieldset.question legend").first()).hasText("1. Cách nhà số mấy?");
            save(page);
            assertThat(page.getByText("Đã lưu.")).isVisible();
            org.assertj.core.api.Assertions.assertThat(admin.complaints()).isEmpty();
        }
        try (StaffBrowser intake = StaffBrowser.of(chromium, console.toString(), "intake")) {
            Page page = intake.go("/hotline");
            page.getByLabel("Số điện thoại người gọi").fill("0912000071");
            page.locator("textarea[name=description]").fill("Mất nắp cống");
            page.locator("#hotline-point").fill("17.46890, 106.62230");
            page.getByRole(AriaRole.COMBOBOX, StaffBrowser.named("Lĩnh vực")).fill(code);
            page.keyboard().press("Enter");
            page.getByLabel("Cách nhà số mấy?").fill("12");
            page.locator("#hotline button.main").click();
            // required: the browser itself keeps the form
            assertThat(page.getByLabel("Nắp cống bằng gì?")).isFocused();
            page.getByLabel("Nắp cống bằng gì?").selectOption("be-tong");
            page.locator("#hotline button.main").click();
            page.getByRole(AriaRole.LINK, StaffBrowser.named("Mở phản ánh")).click();

            assertThat(page.locator("dl.answers dd")).hasText(new String[] {"12", "Bê tông"});
        }
    }

    @Test
    void aChangedCalendarAsksBeforeItMovesADeadline() {
        Filed filed = Filed.pothole(SignedIn.resident("0912000072"));
        filed.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"),
                        null)
                .statusCode(200);
        LocalDate due = dueOn(filed);
        String token = SignedIn.sample("admin");
        Object before = given().auth()
                .oauth2(token)
                .get("/api/v1/admin/calendars/{year}", due.getYear())
                .then()
                .extract()
                .path("calendar");
        try (StaffBrowser admin = StaffBrowser.of(
                chromium, console.toString(), "admin", new Browser.NewContextOptions().setViewportSize(1366, 768))) {
            Page page = admin.go("/admin/calendars/of/" + due.getYear());
            Locator line =
                    page.locator(".line.off").nth(page.locator(".line.off").count() - 2);
            line.locator("input[type=date]").fill(due.toString());
            line.locator("input").nth(1).fill("Nghỉ tránh bão");
            save(page);

            Locator asked = page.locator(".would-move");
            assertThat(asked.getByText(filed.code())).isVisible();
            assertThat(page.locator("input[value='Nghỉ tránh bão']")).isVisible();
            org.assertj.core.api.Assertions.assertThat(dueOn(filed)).isEqualTo(due);
            asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lưu và chuyển hạn"))
                    .click();

            assertThat(page.getByText("Đã lưu.")).isVisible();
            assertThat(page.locator(".months td.holiday[title='Nghỉ tránh bão']"))
                    .hasText(Pattern.compile("^" + due.getDayOfMonth()));
            org.assertj.core.api.Assertions.assertThat(dueOn(filed)).isAfter(due);
            org.assertj.core.api.Assertions.assertThat(admin.complaints()).isEmpty();
        } finally {
            Looked.at(() -> given().auth().oauth2(token), "/api/v1/admin/calendars/" + due.getYear())
                    .contentType(ContentType.JSON)
                    .queryParam("deadlines", "MOVE")
                    .body(before)
                    .put("/api/v1/admin/calendars/{year}", due.getYear())
                    .then()
                    .statusCode(200);
        }
    }

    private static LocalDate dueOn(Filed filed) {
        String due = filed.show(SignedIn.sample("intake")).extract().path("dueAt");
        return Instant.parse(due).atZone(SystemClock.ZONE).toLocalDate();
    }

    private static void fill(Page page, int index, String text, String type) {
        page.locator("#q" + index + "-text").fill(text);
        page.locator("#q" + index + "-type").selectOption(type);
    }

    private static void save(Page page) {
        page.locator("#main button.main").last().click();
    }
}
