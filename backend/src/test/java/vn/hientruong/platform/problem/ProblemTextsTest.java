package vn.hientruong.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.text.Texts;

/** Every refusal is explained: a page for developers, a title and a detail for people. */
class ProblemTextsTest {
    private static final Path PAGES = Path.of("../docs/problems");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern FIELD_KEY =
            Pattern.compile("(?:InvalidRequest\\.at|HttpProblem\\.\\w+\\)\\s*\\.at|new (?:InvalidRequest\\.)?Fault)"
                    + "\\(\\s*[^;]*?,\\s*\"([a-z0-9-]+)\"");

    private final Texts texts = new Texts();

    @Test
    void everyProblemHasAPageAndTexts() {
        assertThat(codes()).allSatisfy(code -> {
            assertThat(PAGES.resolve(code + ".md")).isNotEmptyFile();
            for (var language : Texts.LANGUAGES) {
                assertThat(texts.has(language, "problem." + code + ".title"))
                        .as("title of %s in %s", code, language)
                        .isTrue();
                assertThat(texts.has(language, "problem." + code + ".detail"))
                        .as("detail of %s in %s", code, language)
                        .isTrue();
            }
        });
    }

    @Test
    void everyPageIsAboutAProblem() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .isSubsetOf(codes());
        }
    }

    @Test
    void everyFieldFaultHasAText() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher key = FIELD_KEY.matcher(Files.readString(source));
                while (key.find()) {
                    keys.add(key.group(1));
                }
            }
        }
        assertThat(keys).contains("cursor", "not-null", "unknown").allSatisfy(key -> {
            for (var language : Texts.LANGUAGES) {
                assertThat(texts.has(language, "problem.field." + key))
                        .as("problem.field.%s in %s", key, language)
                        .isTrue();
            }
        });
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (JavaClass refusal : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.hientruong").stream()
                        .filter(candidate -> candidate.isAssignableTo(DomainException.class)
                                && !candidate.getModifiers().contains(JavaModifier.ABSTRACT)
                                && !candidate.isEquivalentTo(RefusedRequest.class))
                        .toList()) {
            codes.add(DomainException.codeOf(refusal.getSimpleName()));
        }
        Arrays.stream(HttpProblem.values()).map(HttpProblem::code).forEach(codes::add);
        return codes;
    }
}
