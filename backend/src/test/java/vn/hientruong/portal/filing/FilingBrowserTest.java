package vn.hientruong.portal.filing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.sticker.NewSticker;
import vn.hientruong.sticker.StickerEditing;
import vn.hientruong.testsupport.Axe;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Pictures;
import vn.hientruong.testsupport.SignedIn;

/** Somebody with a phone at the form, with and without a network, with and without script. */
@QuarkusTest
@Tag("browser")
class FilingBrowserTest {
    private static final Pictures PICTURES = Pictures.of("filing");

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL site;

    @Inject
    StickerEditing stickers;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @AfterEach
    void leave() {
        opened.forEach(BrowserContext::close);
        org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void aReportWrittenWithoutANetworkArrivesOnceWhenThePageIsOpenedAgain() {
        BrowserContext phone = phone(ColorScheme.LIGHT);
        Page page = ready(phone);
        page.waitForSelector("html[data-worker]");
        phone.setOffline(true);
        page.reload();
        page.waitForSelector("html[data-ready]");
        assertThat(page.getByText("Không có mạng.")).isVisible();

        fill(page, "Cây đổ chắn ngang đường", "0912131001");
        assertThat(page.locator("#place")).containsText("Vị trí lấy từ ảnh: 17.50710, 106.59070");
        button(page, "Xem lại trước khi gửi").click();
        assertThat(page.locator("#review")).containsText("Cây xanh, công viên");
        button(page, "Gửi phản ánh").dblclick();
        assertThat(heading(page, "Đã lưu trên máy, chờ mạng")).isVisible();
        page.close();

        phone.setOffline(false);
        Page again = ready(phone);
        assertThat(again.locator("#queue li.sent")).containsText("Đã gửi, mã");
        again.reload();
        assertThat(again.locator("#queue li")).hasCount(1);
        own("0912131001")
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("SUBMITTED"))
                .body("items[0].area.code", equalTo("18859"));
        String id = own("0912131001").extract().path("items[0].id");
        given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/" + id)
                .then()
                .body("media", hasSize(1));
    }

    @Test
    void withANetworkTheCodeIsShownAtOnce() {
        Page page = ready(phone(ColorScheme.LIGHT));
        fill(page, "Cành cây sắp rơi", "0912131002");
        button(page, "Xem lại trước khi gửi").click();
        button(page, "Gửi phản ánh").click();

        assertThat(heading(page, "Đã gửi phản ánh")).isVisible();
        String code = page.locator("#sent-code").textContent();
        own("0912131002").body("items", hasSize(1)).body("items[0].code", equalTo(code));
        PICTURES.draw(page, "filing-sent");
        button(page, "Gửi phản ánh khác").click();
        assertThat(page.locator("#description")).hasValue("");
        assertThat(page.locator("#phone")).hasValue("0912131002");
    }

    @Test
    void whatWasTypedAndChosenOutlivesAReload() {
        Page page = ready(phone(ColorScheme.LIGHT));
        fill(page, "Gõ dở thì mất điện", "0912131003");
        page.reload();
        page.waitForSelector("html[data-ready]");

        assertThat(page.getByText("Đã khôi phục nội dung bạn gõ dở.")).isVisible();
        assertThat(page.locator("#description")).hasValue("Gõ dở thì mất điện");
        assertThat(page.locator("#photos img")).hasCount(1);
        assertThat(page.locator("[name=category][value=cay-xanh]")).isChecked();
        assertThat(page.locator("[name=lat]")).hasValue("17.5071");
    }

    @Test
    void aRefusedReportComesBackWithItsReason() {
        Page page = ready(phone(ColorScheme.LIGHT));
        fill(page, "Cây nghiêng", "0000000000");
        button(page, "Xem lại trước khi gửi").click();
        button(page, "Gửi phản ánh").click();

        assertThat(page.locator("#phone-fault")).containsText("Không phải số điện thoại");
        assertThat(page.locator("#description")).hasValue("Cây nghiêng");
        assertThat(page.locator("#photos img")).hasCount(1);
        page.locator("#phone").fill("0912131004");
        button(page, "Xem lại trước khi gửi").click();
        button(page, "Gửi phản ánh").click();
        assertThat(heading(page, "Đã gửi phản ánh")).isVisible();
        own("0912131004").body("items", hasSize(1));
    }

    @Test
    void theFormNeedsNoPointerAndHasNoBarrier() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = ready(phone(scheme));
            String name = "filing-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
            PICTURES.draw(page, name);
            org.assertj.core.api.Assertions.assertThat(Axe.serious(page)).isEmpty();
            page.locator("#category-words").focus();
            page.keyboard().type("chieu sang");
            assertThat(page.locator("#kinds label:visible")).hasCount(1);
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(page.getByLabel("Đèn hỏng thế nào?")).isVisible();
            button(page, "Xem lại trước khi gửi").press("Enter");
            assertThat(page.locator("#photo-fault")).containsText("cần ít nhất một ảnh");
            assertThat(page.locator("#photo")).isFocused();
            button(page, "Chọn trên bản đồ").press("Enter");
            page.locator(".leaflet-marker-icon").press("ArrowUp");
            assertThat(page.locator("#place")).containsText("Điểm trên bản đồ");
            PICTURES.draw(page, name + "-filled");
            org.assertj.core.api.Assertions.assertThat(Axe.serious(page)).isEmpty();
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no wider than the screen")
                    .isEqualTo(true);
        }
    }

    @Test
    void withoutScriptThePlainFormDoes() {
        Page page = page(context(options(ColorScheme.LIGHT).setJavaScriptEnabled(false)));
        page.navigate(site + "report/new");
        page.setInputFiles("#photo", photo());
        page.locator("#area").selectOption("18880");
        page.getByLabel("Cây xanh, công viên").check();
        page.locator("#description").fill("Gửi không cần script");
        page.locator("#phone").fill("0912131005");
        PICTURES.draw(page, "filing-plain");
        button(page, "Gửi phản ánh").click();

        assertThat(heading(page, "Đã gửi phản ánh")).isVisible();
        own("0912131005")
                .body("items", hasSize(1))
                .body("items[0].code", equalTo(page.locator("#sent-code").textContent()));
    }

    @Test
    void aStickerOnTheSheetOpensTheFormFilledIn() {
        String code = "TEM-" + UUID.randomUUID().toString().substring(0, 8);
        stickers.write(code, new NewSticker("Cột đèn 12", 17.5071, 106.5907, null, "chieu-sang", true), Seen.NOTHING);
        Page page = page(phone(ColorScheme.LIGHT));
        page.navigate(site + "console");
        page.getByLabel("Tên đăng nhập").fill("admin");
        page.getByLabel("Mật khẩu").fill("hientruong-demo");
        button(page, "Đăng nhập").click();
        page.waitForURL(address -> !address.contains("sign-in"));
        page.navigate(site + "console/admin/stickers?q=" + code);
        PICTURES.draw(page, "stickers");
        button(page, "In tem đã chọn").click();
        Locator drawn = page.locator(".sheet svg");
        assertThat(drawn).hasCount(1);
        PICTURES.draw(page, "sticker-sheet");
        String scanned = drawn.getAttribute("aria-label");

        page.navigate(site + scanned.replaceFirst("https?://[^/]+/", ""));
        page.waitForSelector("html[data-ready]");
        assertThat(page.getByText("Cột đèn 12").first()).isVisible();
        assertThat(page.locator("[name=category][value=chieu-sang]")).isChecked();
        assertThat(page.locator("[name=lat]")).hasValue("17.5071");
        assertThat(page.getByLabel("Đèn hỏng thế nào?")).isVisible();

        // what is half typed makes room for what was scanned, and is not lost
        page.locator("#description").fill("Đang gõ về cột đèn");
        page.navigate(site + "t/khong-co");
        page.waitForSelector("html[data-ready]");
        assertThat(page.getByText("không còn dùng")).isVisible();
        assertThat(page.locator("#description")).hasValue("");
        page.locator("#queue li.draft").getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("#description")).hasValue("Đang gõ về cột đèn");
        assertThat(page.locator("[name=lat]")).hasValue("17.5071");
    }

    @Test
    void whatIsNoPhotoIsSaidBeforeAnythingIsSent() {
        Page page = ready(phone(ColorScheme.LIGHT));
        page.setInputFiles(
                "#photo", new FilePayload("anh.heic", "image/heic", new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p'}));
        assertThat(page.locator("#photo-fault")).containsText("Không đọc được ảnh này");
        page.setInputFiles("#photo", new FilePayload("anh.jpg", "image/jpeg", new byte[] {1, 2, 3}));
        assertThat(page.locator("#photo-fault")).containsText("Không đọc được ảnh này");
        assertThat(page.locator("#photos img")).hasCount(0);
    }

    @Test
    void theFirstViewIsLight() {
        Page page = ready(phone(ColorScheme.LIGHT));
        Object bytes = page.evaluate("""
                performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                  .filter(one => !one.name.includes('/report/worker') && one.initiatorType !== 'other')
                  .reduce((sum, one) => sum + one.transferSize, 0)""");
        System.out.println("First view of the form: " + bytes + " bytes on the wire");
        org.assertj.core.api.Assertions.assertThat(((Number) bytes).intValue()).isBetween(10_000, 60_000);
    }

    private void fill(Page page, String description, String number) {
        page.setInputFiles("#photo", photo());
        assertThat(page.locator("#photos img")).hasCount(1);
        page.locator("#category-words").fill("cay xanh");
        page.getByLabel("Cây xanh, công viên").check();
        page.locator("#description").fill(description);
        page.locator("#phone").fill(number);
    }

    /** The form with its script at work. */
    private Page ready(BrowserContext context) {
        Page page = page(context);
        page.navigate(site + "report/new");
        page.waitForSelector("html[data-ready]");
        return page;
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private BrowserContext phone(ColorScheme scheme) {
        return context(options(scheme));
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        opened.add(context);
        return context;
    }

    private static Browser.NewContextOptions options(ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setColorScheme(scheme)
                .setLocale("vi-VN");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static io.restassured.response.ValidatableResponse own(String number) {
        return given().auth()
                .oauth2(SignedIn.resident(number))
                .get("/api/v1/reports?mine=true")
                .then()
                .statusCode(200);
    }

    private static FilePayload photo() {
        return new FilePayload("anh.jpg", "image/jpeg", LocatedPhoto.jpeg(17.5071, 106.5907));
    }
}
