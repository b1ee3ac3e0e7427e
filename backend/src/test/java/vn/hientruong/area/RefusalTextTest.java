package vn.hientruong.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.text.Texts;

class RefusalTextTest {
    private static final Pattern KEY =
            Pattern.compile("(?:new Unfit\\(|Unfit\\.reason\\(|fail\\(|refuse\\([\\w.]+, |->\\s+)\"([a-z-]+)\"");

    @Test
    void everyReasonGivenInTheCodeHasATextInBothLanguages() throws IOException {
        Texts texts = new Texts();
        Set<String> keys = keys();

        assertThat(keys).hasSizeGreaterThan(15);
        for (Locale language : Texts.LANGUAGES) {
            assertThat(keys).allMatch(key -> texts.has(language, "area.refused." + key));
        }
    }

    @Test
    void reasonsAreSaidInTheLanguageOfTheReader() {
        Texts texts = new Texts();

        assertThat(Unfit.reason("overlap", "1", "Xã 1").in(Texts.ENGLISH, texts))
                .isEqualTo("Lies over 1 Xã 1 by more than 1 %.");
        assertThat(Unfit.reason("ring-open", 2).in(Texts.VIETNAMESE, texts)).startsWith("Vòng thứ 2 không khép kín");
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/vn/hientruong/area"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
