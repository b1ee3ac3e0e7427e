package vn.hientruong.testsupport;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for barriers on a page, by the rules of axe-core. */
public final class Axe {
    private static final String SERIOUS = """
            () => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
              .then(found => found.violations.filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' ' + node.failureSummary).join(' | ')))
            """;

    private static final String CONTRAST = """
            () => axe.run({ runOnly: { type: 'rule', values: ['color-contrast'] } })
              .then(found => found.violations.flatMap(rule => rule.nodes.slice(0, 3))
                .map(node => 'color-contrast: ' + node.html.slice(0, 160) + ' ' + node.failureSummary))
            """;

    private Axe() {}

    /** What is serious or critical of it, in words. */
    public static List<String> serious(Page page) {
        page.evaluate(script());
        return ((List<?>) page.evaluate(SERIOUS)).stream().map(String::valueOf).toList();
    }

    /** What is too faint to read once the same page is dark; it is light again afterwards. */
    public static List<String> faintInTheDark(Page page) {
        colours(page, ColorScheme.DARK);
        page.evaluate(script());
        List<String> faint = ((List<?>) page.evaluate(CONTRAST))
                .stream().map(String::valueOf).toList();
        colours(page, ColorScheme.LIGHT);
        return faint;
    }

    private static void colours(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running')");
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
