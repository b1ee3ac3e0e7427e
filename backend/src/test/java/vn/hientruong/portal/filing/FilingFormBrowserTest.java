package vn.hientruong.portal.filing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.sticker.NewSticker;
import vn.hientruong.sticker.StickerEditing;
import vn.hientruong.testsupport.Axe;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.Pictures;

/** The form itself: by keyboard, without script, from a sticker, with what is no photo, on a slow line. */
@QuarkusTest
@Tag("browser")
class FilingFormBrowserTest {
    private static final Pictures PICTURES = Pictures.of("filing");

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL site;

    @Inject
    StickerEditing stickers;

    @SuppressWarnings("NullAway.Init")
    private Phones phones;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void come() {
        phones = new Phones(chromium, site);
    }

    @AfterEach
    void leave() {
        phones.close();
    }

    @Test
    void theFormNeedsNoPointerAndHasNoBarrier() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = phones.ready(phones.phone(scheme));
            String name = "filing-" + scheme.name().toLowerCase(Locale.ROOT);
            PICTURES.draw(page, name);
            Assertions.assertThat(Axe.serious(page)).isEmpty();
            page.locator("#category-words").focus();
            page.keyboard().type("chieu sang");
            assertThat(page.locator("#kinds label:visible")).hasCount(1);
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(page.getByLabel("Đèn hỏng thế nào?")).isVisible();
            Phones.button(page, "Xem lại trước khi gửi").press("Enter");
            assertThat(page.locator("#photo-fault")).containsText("cần ít nhất một ảnh");
            assertThat(page.locator("#photo")).isFocused();
            Phones.button(page, "Chọn trên bản đồ").press("Enter");
            page.locator(".leaflet-marker-icon").press("ArrowUp");
            assertThat(page.locator("#place")).containsText("Điểm trên bản đồ");
            PICTURES.draw(page, name + "-filled");
            Assertions.assertThat(Axe.serious(page)).isEmpty();
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no wider than the screen")
                    .isEqualTo(true);
        }
    }

    @Test
    void withoutScriptThePlainFormDoes() {
        Page page = phones.page(phones.context(Phones.options(ColorScheme.LIGHT).setJavaScriptEnabled(false)));
        page.navigate(site + "report/new");
        page.setInputFiles("#photo", Phones.photo());
        page.locator("#area").selectOption("18880");
        page.getByLabel("Cây xanh, công viên").check();
        page.locator("#description").fill("Gửi không cần script");
        page.locator("#phone").fill("0912131005");
        PICTURES.draw(page, "filing-plain");
        Phones.button(page, "Gửi phản ánh").click();

        assertThat(Phones.heading(page, "Đã gửi phản ánh")).isVisible();
        Phones.own("0912131005")
                .body("items", hasSize(1))
                .body("items[0].code", equalTo(page.locator("#sent-code").textContent()));
    }

    @Test
    void aStickerOnTheSheetOpensTheFormFilledIn() {
        String code = "TEM-" + UUID.randomUUID().toString().substring(0, 8);
        stickers.write(code, new NewSticker("Cột đèn 12", 17.5071, 106.5907, null, "chieu-sang", true), Seen.NOTHING);
        Page page = phones.page(phones.phone(ColorScheme.LIGHT));
        page.navigate(site + "console");
        page.getByLabel("Tên đăng nhập").fill("admin");
        page.getByLabel("Mật khẩu").fill("hientruong-demo");
        Phones.button(page, "Đăng nhập").click();
        page.waitForURL(address -> !address.contains("sign-in"));
        page.navigate(site + "console/admin/stickers?q=" + code);
        PICTURES.draw(page, "stickers");
        Phones.button(page, "In tem đã chọn").click();
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
        Page page = phones.ready(phones.phone(ColorScheme.LIGHT));
        page.setInputFiles(
                "#photo", new FilePayload("anh.heic", "image/heic", new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p'}));
        assertThat(page.locator("#photo-fault")).containsText("Không đọc được ảnh này");
        page.setInputFiles("#photo", new FilePayload("anh.jpg", "image/jpeg", new byte[] {1, 2, 3}));
        assertThat(page.locator("#photo-fault")).containsText("Không đọc được ảnh này");
        assertThat(page.locator("#photos img")).hasCount(0);
    }

    @Test
    void theFirstViewIsLight() {
        Page page = phones.ready(phones.phone(ColorScheme.LIGHT));
        Object bytes = page.evaluate("""
                performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                  .filter(one => !one.name.includes('/report/worker') && one.initiatorType !== 'other')
                  .reduce((sum, one) => sum + one.transferSize, 0)""");
        System.out.println("First view of the form: " + bytes + " bytes on the wire");
        Assertions.assertThat(((Number) bytes).intValue()).isBetween(10_000, 60_000);
    }
}
