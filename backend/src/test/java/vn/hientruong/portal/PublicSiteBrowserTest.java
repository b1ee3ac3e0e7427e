package vn.hientruong.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.mail.KeptMail;
import vn.hientruong.testsupport.Axe;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Pictures;
import vn.hientruong.testsupport.SignedIn;

/** The public site in a browser: by keyboard, without accents, without an account, without script, light and dark. */
@QuarkusTest
@Tag("browser")
class PublicSiteBrowserTest {
    private static final Pictures PICTURES = Pictures.of("site");

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL root;

    @Inject
    KeptMail mail;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void noPageHasASeriousBarrierLightOrDarkNarrowOrWide() {
        Filed done = PublicReports.resolved("0912000941", "Ổ gà sâu trước cổng trường, xe máy dễ ngã khi trời mưa");
        Filed open = PublicReports.dispatched("0912000942", "Nắp cống vỡ trên đường Trần Hưng Đạo", true);
        List<String> pages = List.of(
                "/",
                "/map",
                "/map?q=nap+cong",
                "/reports",
                "/reports/" + open.code(),
                "/reports/" + done.code(),
                "/reports/" + open.code() + "/flag",
                "/track",
                "/track?follow=" + open.code(),
                "/figures?by=area",
                "/report/new",
                "/report/sent?code=" + open.code(),
                confirmation(),
                "/mail/unsubscribe/khong-co",
                "/reports/" + UUID.randomUUID());
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext phone = context(390, 844, scheme);
                    BrowserContext office = context(1366, 768, scheme)) {
                Page narrow = page(phone);
                Page wide = page(office);
                String how = "-" + scheme.name().toLowerCase(Locale.ROOT);
                for (String path : pages) { // one is looked at while the other loads
                    open(narrow, path, "390" + how);
                    open(wide, path, "1366" + how);
                    boolean light = scheme == ColorScheme.LIGHT;
                    check(narrow, name(path, "390" + how), light ? Axe.found(narrow) : Axe.faint(narrow));
                    check(wide, name(path, "1366" + how), light ? Axe.found(wide) : Axe.faint(wide));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theMapIsWalkedByKeyboardToAReport() {
        Filed report = PublicReports.dispatched("0912000943", "Cây nghiêng", true);
        try (BrowserContext context = context()) {
            Page page = page(context);
            page.navigate(at("/map?at=17.4689,106.6223,18&category=giao-thong"));
            page.waitForSelector("#map[data-ready]");
            page.locator("#map").focus();
            int steps = 0;
            while (steps < 40
                    && !Boolean.TRUE.equals(
                            page.evaluate("document.activeElement.classList.contains('leaflet-marker-icon')"))) {
                page.keyboard().press("Tab");
                steps++;
            }
            assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                    .asString()
                    .isNotBlank();
            page.keyboard().press("Enter");
            // one report leads to its page; many on one spot lead to their list, which holds it
            page.waitForURL(Pattern.compile("/reports[/?]"));
            assertThat(page.locator("main")).containsText(Pattern.compile("Cây nghiêng|Ổ gà|phản ánh|Phản ánh"));
            assertThat(faults).isEmpty();
        }
        assertThat(report.code()).isNotBlank();
    }

    @Test
    void aReportIsFoundByWordsWithoutAccentsAndWithoutScript() {
        String word = "q" + UUID.randomUUID().toString().substring(0, 8);
        Filed report = PublicReports.dispatched("0912000944", "Đèn đường hỏng " + word, true);
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("vi-VN").setJavaScriptEnabled(false))) {
            Page page = page(context);
            page.navigate(at("/"));
            page.getByLabel("Tìm theo từ hoặc mã").fill("den duong hong " + word);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm"))
                    .click();
            page.getByText("Đèn đường hỏng " + word).click();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".code").first()).hasText(report.code());
        }
    }

    @Test
    void aReportIsTrackedAndRatedWithoutAnAccount() {
        Filed report = PublicReports.resolved("0912000945", "Vỉa hè sụt");
        try (BrowserContext context = context()) {
            Page page = page(context);
            page.navigate(at("/track"));
            page.getByLabel("Mã phản ánh").fill(report.code().toLowerCase(Locale.ROOT));
            page.getByLabel("Số điện thoại").fill("0912 000 945");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi mã xác thực"))
                    .click();
            assertThat(page.getByLabel("Sáu chữ số trong tin nhắn")).isVisible();
            String digits =
                    await().atMost(Duration.ofSeconds(10)).until(PublicSiteBrowserTest::digits, found -> found != null);
            page.getByLabel("Sáu chữ số trong tin nhắn").fill(String.valueOf(digits));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem"))
                    .click();
            assertThat(page.getByText("Bạn thấy kết quả thế nào?")).isVisible();
            PICTURES.draw(page, "tracked-1366-light");
            check(page, "tracked", Axe.serious(page));
            page.getByLabel("Hài lòng", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi đánh giá"))
                    .click();
            assertThat(page.getByText("Người phản ánh đánh giá:")).isVisible();
            assertThat(faults).isEmpty();
        }
        report.show(SignedIn.sample("intake")).body("rating.score", equalTo("SATISFIED"));
    }

    /** The link of the letter to an address that a resident named. */
    private String confirmation() {
        String email = "dan-" + UUID.randomUUID() + "@example.vn";
        given().auth()
                .oauth2(SignedIn.resident("0912000946"))
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .put("/api/v1/me/mail")
                .then()
                .statusCode(202);
        await().until(() -> !mail.to(email).isEmpty());
        Matcher link = Pattern.compile("/mail/confirmation/[A-Za-z0-9_-]+")
                .matcher(mail.to(email).get(0).text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static @Nullable String digits() {
        List<Map<String, String>> messages = given().queryParam("to", "0912000945")
                .get("/dev/inbox")
                .then()
                .extract()
                .path("");
        return messages.size() > 1 ? messages.get(0).get("code") : null;
    }

    private static BrowserContext context() {
        return context(1366, 768, ColorScheme.LIGHT);
    }

    private static BrowserContext context(int width, int height, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("vi-VN")
                        .setColorScheme(scheme)
                        .setViewportSize(width, height));
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
        return page;
    }

    private void open(Page page, String path, String how) {
        page.navigate(at(path));
        page.waitForLoadState();
        if (page.locator("[data-shown-map]").count() > 0) {
            page.waitForSelector("[data-shown-map][data-ready]");
        }
        PICTURES.draw(page, name(path, how));
        if (how.endsWith("-light")) {
            Axe.begin(page);
        }
    }

    private static String name(String path, String how) {
        return (path.equals("/")
                                ? "home"
                                : path.replaceAll("(/confirmation/).*", "$1link")
                                        .replaceAll("[A-Z0-9]{4}-[A-Z0-9]{4}$", "one")
                                        .replaceAll("[0-9a-f-]{36}", "none"))
                        .replaceAll("[^a-z]+", "-")
                        .replaceAll("^-|-$", "")
                + "-" + how;
    }

    private void check(Page page, String name, List<String> barriers) {
        barriers.forEach(barrier -> faults.add(name + ": " + barrier));
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
            faults.add(name + ": wider than the screen");
        }
    }

    private String at(String path) {
        return root.toString().replaceAll("/$", "") + path;
    }
}
