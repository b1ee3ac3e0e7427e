package vn.hientruong.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import vn.hientruong.testsupport.Chromium;

/** Somebody of the staff at a browser of their own, and everything the browser complained about meanwhile. */
final class StaffBrowser implements AutoCloseable {
    private static final String PASSWORD = "hientruong-demo";
    /** Of those who signed in, by console and name: who comes again is still signed in. */
    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final String console;
    private final List<String> complaints = new ArrayList<>();

    private StaffBrowser(BrowserContext context, String console) {
        this.context = context;
        this.console = console;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::note);
    }

    /** A stranger before the sign-in page. */
    static StaffBrowser open(Chromium chromium, String console, Browser.NewContextOptions options) {
        return new StaffBrowser(chromium.browser().newContext(options.setLocale("vi-VN")), console);
    }

    /** One of the sample's people, signed in at an office screen. */
    static StaffBrowser of(Chromium chromium, String console, String username) {
        return of(chromium, console, username, new Browser.NewContextOptions().setViewportSize(1366, 768));
    }

    static StaffBrowser of(Chromium chromium, String console, String username, Browser.NewContextOptions options) {
        StaffBrowser staff = open(chromium, console, options);
        String session = console + " " + username;
        staff.context.addCookies(SESSIONS.getOrDefault(session, List.of()));
        staff.page.navigate(console);
        if (staff.page.url().contains("/sign-in")) { // for the first time, or signed out meanwhile
            staff.signIn(username, PASSWORD);
        }
        assertThat(staff.page.getByRole(AriaRole.NAVIGATION, named("Bàn làm việc")))
                .isVisible();
        SESSIONS.put(session, staff.context.cookies());
        return staff;
    }

    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setColorScheme(ColorScheme.LIGHT);
    }

    /** The same person at a browser that has never been here. */
    StaffBrowser withEmptyCache(Chromium chromium) {
        StaffBrowser fresh = open(chromium, console, new Browser.NewContextOptions().setViewportSize(1366, 768));
        fresh.context.addCookies(context.cookies().stream()
                .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(console))
                .toList());
        return fresh;
    }

    void signIn(String username, String password) {
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mật khẩu").fill(password);
        page.getByRole(AriaRole.BUTTON, named("Đăng nhập")).click();
    }

    Page page() {
        return page;
    }

    /** @param path below the console, as in {@code /intake} */
    Page go(String path) {
        page.navigate(console + path);
        return page;
    }

    /** Opens the form of an action. */
    Locator unfold(String action) {
        Locator form = page.locator("details.action")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("summary").getByText(Pattern.compile("^" + action + "( \\w)?$"))));
        if (form.getAttribute("open") == null) {
            form.locator("summary").click();
        }
        return form;
    }

    static void submit(Locator form, String action) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
    }

    /** The status of the report at hand. */
    Locator status() {
        return page.locator(".report-head .badge").first();
    }

    /** What the browser itself found wrong: scripts that failed, what the content policy kept out. */
    List<String> complaints() {
        return complaints;
    }

    /** Waits until news reach this page. */
    void awaitLive() {
        page.waitForSelector("html[data-live]");
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void note(ConsoleMessage message) {
        // a refused form is told as an error too
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    /** Fails where the content policy kept something out, whatever the test looked at. */
    @Override
    public void close() {
        context.close();
        Assertions.assertThat(complaints).noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }
}
