package vn.hientruong.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said, is said in both languages. */
class BundlesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replaceAll("(_en)?\\.properties$", ""))
                    .distinct()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(new TreeSet<>(read(bundle + "_en.properties").keySet()))
                .isEqualTo(new TreeSet<>(read(bundle + ".properties").keySet()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextSaysSomethingAndIsAPattern(String bundle) throws IOException {
        for (String file : List.of(bundle + ".properties", bundle + "_en.properties")) {
            assertThat(read(file)).allSatisfy((key, text) -> {
                assertThat((String) text).as("%s %s", file, key).isNotBlank().doesNotContainPattern(LONE_APOSTROPHE);
                assertThat(new MessageFormat((String) text, Locale.ROOT)).isNotNull();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(String bundle) throws IOException {
        for (String file : List.of(bundle + ".properties", bundle + "_en.properties")) {
            List<String> keys = new ArrayList<>();
            for (String line : Files.readAllLines(MESSAGES.resolve(file))) {
                if (!line.startsWith("#") && line.contains("=")) {
                    keys.add(line.substring(0, line.indexOf('=')).strip());
                }
            }
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
