package vn.hientruong.mobile.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two languages, one set of keys, all of them used; no text for people in the code. */
class StringsTest {
    private static final Pattern ASKED = Pattern.compile("text\\s*\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"\\n]*[^\\x00-\\x7f][^\"\\n]*\"");

    private final Properties vietnamese = load("strings.properties");
    private final Properties english = load("strings_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(vietnamese.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(vietnamese.getProperty(key))));
    }

    @Test
    void noTextIsBlank() {
        assertThat(Stream.of(vietnamese, english).flatMap(file -> file.values().stream()))
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyExists() throws IOException {
        assertThat(found(ASKED, 1)).containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
    }

    @Test
    void codeHoldsNoVietnamese() throws IOException {
        assertThat(found(LITERAL, 0)).isEmpty();
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(place -> place.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, int group) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            Set<String> found = new TreeSet<>();
            for (Path source : sources) {
                pattern.matcher(Files.readString(source, UTF_8))
                        .results()
                        .map((MatchResult match) -> match.group(group))
                        .forEach(found::add);
            }
            return found;
        }
    }

    private static Properties load(String file) {
        Properties texts = new Properties();
        try (InputStream in = Strings.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}
