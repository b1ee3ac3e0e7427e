package vn.hientruong.testsupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real browser for tests, one for all of them: the one named by CHROMIUM, else one that is installed, else one this class installs (by apt
 * as root on Debian and Ubuntu, otherwise Playwright's own download). Without any the test fails and says what to do.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private static @Nullable Browser running;

    private final Browser browser;

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** The browser, started by whoever asks first, or again when it died; it ends with the process of the tests. */
    public static synchronized Chromium start() {
        if (running == null || !running.isConnected()) {
            running = launch();
        }
        return new Chromium(running);
    }

    private static Browser launch() {
        Optional<Path> installed = findOrInstall();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    public Browser browser() {
        return browser;
    }

    /** Closes what its user left open; nothing is left over for the next. */
    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    /** Empty when Playwright keeps a browser of its own. */
    private static Optional<Path> findOrInstall() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        Optional<Path> found = Program.findOrInstall(NAMES, "chromium");
        if (found.isEmpty()
                && !Program.succeeds(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CLI.class.getName(),
                        "install",
                        "chromium"))) {
            throw new AssertionError("No browser for the tests: install Chromium (Debian: apt-get install chromium)"
                    + " or set CHROMIUM to the path of a Chromium or Chrome.");
        }
        return found;
    }
}
