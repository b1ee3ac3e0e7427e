package vn.hientruong.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form runs on phones whose browser was last renewed years ago. */
class FilingScriptsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Optional chaining, nullish values, spread objects, private members, modules, lone catch, newer methods. */
    private static final Pattern YOUNGER = Pattern.compile(
            "\\?\\.[a-zA-Z(\\[]|\\?\\?|\\{\\s*\\.\\.\\.|^\\s*#[a-z]|^\\s*(import|export) |catch \\{|\\.(at|flat|flatMap|matchAll|replaceAll|replaceChildren|finally|fromEntries|allSettled)\\(|\\\\p\\{",
            Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web/assets/filing.js",
                "web/assets/filing-check.js",
                "web/assets/filing-draft.js",
                "web/assets/filing-handing.js",
                "web/assets/filing-kind.js",
                "web/assets/filing-list.js",
                "web/assets/filing-map.js",
                "web/assets/filing-page.js",
                "web/assets/filing-photo.js",
                "web/assets/filing-pictures.js",
                "web/assets/filing-place.js",
                "web/assets/filing-queue.js",
                "templates/AppResource/worker.txt"
            })
    void scriptsSayNothingThatBrowsersOf2017DoNotKnow(String script) throws IOException {
        String code = Files.readString(RESOURCES.resolve(script));
        Matcher younger = YOUNGER.matcher(code);

        assertThat(younger.find() ? younger.group() : "").isEmpty();
        assertThat(code.length()).isGreaterThan(500);
    }

    @Test
    void everyTextOfTheFormExists() throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("messages/portal.properties"))) {
            texts.load(reader);
        }
        for (String template : new String[] {"FilingPage/form.html", "SentPage/sent.html", "NearbyPage/nearby.html"}) {
            Matcher key = Pattern.compile("words\\.of\\('([a-z.-]+)'")
                    .matcher(Files.readString(RESOURCES.resolve("templates").resolve(template)));
            assertThat(key.results().map(found -> found.group(1)).toList())
                    .as(template)
                    .isNotEmpty()
                    .allSatisfy(named -> assertThat(texts).containsKey(named));
        }
    }
}
