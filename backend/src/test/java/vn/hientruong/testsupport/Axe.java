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
    private static final String SCRIPT = script();

    private static final String BEGIN = """
            () => { window.barriers = axe.run({
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
              .then(found => found.violations.filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' ' + node.failureSummary).join(' | '))) }
            """;

    private static final String COLOURS = """
            () => axe.run({ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] })
              .then(found => found.violations.flatMap(rule => rule.nodes.slice(0, 3)
                .map(node => rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary)))
            """;

    private Axe() {}

    /** Begins to look at the page as it is now; {@link #found} says of what. Two pages can be looked at at the same time. */
    public static void begin(Page page) {
        load(page);
        page.evaluate(BEGIN);
    }

    /** What is serious or critical of what {@link #begin} looks for, in words. */
    public static List<String> found(Page page) {
        return words(page.evaluate("() => window.barriers"));
    }

    /** What is serious or critical of it, in words. */
    public static List<String> serious(Page page) {
        begin(page);
        return found(page);
    }

    /** What is too faint to read or to be told from the text around: all that can be wrong in one theme and right in the other. */
    public static List<String> faint(Page page) {
        load(page);
        return words(page.evaluate(COLOURS));
    }

    /** What is too faint to read once the same page is dark; it is light again afterwards. */
    public static List<String> faintInTheDark(Page page) {
        colours(page, ColorScheme.DARK);
        List<String> faint = faint(page);
        colours(page, ColorScheme.LIGHT);
        return faint;
    }

    private static void colours(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running')");
    }

    private static void load(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
    }

    private static List<String> words(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
