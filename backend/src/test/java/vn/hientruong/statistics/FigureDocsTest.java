package vn.hientruong.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.text.Texts;

class FigureDocsTest {
    private static final Path DOCS = Path.of("../docs/figures.md");

    @Test
    void thePageListsEveryFigureByItsNamesAndNoOther() throws IOException {
        Texts texts = new Texts();
        List<String> expected = FigureCatalogue.all().stream()
                .map(figure -> "| `%s` | %s | %s |"
                        .formatted(
                                figure.key(),
                                texts.of(Texts.VIETNAMESE, "statistics.figure." + figure.key()),
                                texts.of(Texts.ENGLISH, "statistics.figure." + figure.key())))
                .toList();
        List<String> listed = Files.readAllLines(DOCS).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(listed).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(listed.get(i)).startsWith(expected.get(i));
            assertThat(listed.get(i).substring(expected.get(i).length()).replace("|", ""))
                    .isNotBlank();
        }
    }
}
