package vn.hientruong.portal.filing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import vn.hientruong.testsupport.Chromium;
import vn.hientruong.testsupport.SignedIn;

/** Phones at the form, and everything their browsers complained about. */
final class Phones implements AutoCloseable {
    private final Chromium chromium;
    private final URL site;
    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Phones(Chromium chromium, URL site) {
        this.chromium = chromium;
        this.site = site;
    }

    static void fill(Page page, String description, String number) {
        page.setInputFiles("#photo", photo());
        assertThat(page.locator("#photos img")).hasCount(1);
        page.locator("#category-words").fill("cay xanh");
        page.getByLabel("Cây xanh, công viên").check();
        page.locator("#description").fill(description);
        page.locator("#phone").fill(number);
    }

    /** The form with its script at work. */
    Page ready(BrowserContext context) {
        Page page = page(context);
        page.navigate(site + "report/new");
        page.waitForSelector("html[data-ready]");
        return page;
    }

    Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    BrowserContext phone(ColorScheme scheme) {
        return context(options(scheme));
    }

    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        opened.add(context);
        return context;
    }

    static Browser.NewContextOptions options(ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setColorScheme(scheme)
                .setLocale("vi-VN");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static ValidatableResponse own(String number) {
        return given().auth()
                .oauth2(SignedIn.resident(number))
                .get("/api/v1/reports?mine=true")
                .then()
                .statusCode(200);
    }

    static FilePayload photo() {
        return new FilePayload("anh.jpg", "image/jpeg", LocatedPhoto.jpeg(17.5071, 106.5907));
    }

    /** Fails where a script failed, or the content policy kept something out. */
    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
        Assertions.assertThat(complaints).isEmpty();
    }
}
