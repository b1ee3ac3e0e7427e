package vn.hientruong.mobile.categories;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.mobile.categories.KeptCategories.Kept;
import vn.hientruong.model.category.CategoryView;

class KeptCategoriesTest {
    private static final URI BACKEND = URI.create("https://phananh.example.vn");
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final Instant READ_AT = Instant.parse("2026-11-22T02:00:00.123Z");
    private static final List<CategoryView> ONE =
            List.of(new CategoryView("o-ga", "Ổ gà, hư hỏng mặt đường", true, 5, 0.5, "113", null, null, 0, List.of()));

    @TempDir
    private Path parent;

    private Path folder;
    private KeptCategories kept;

    @BeforeEach
    void open() {
        folder = parent.resolve("private");
        kept = keptFrom(BACKEND, VIETNAMESE);
    }

    private KeptCategories keptFrom(URI backend, Locale language) {
        return new KeptCategories(folder, backend, language, Jsonb.builder().build());
    }

    @Test
    void nothingIsKeptAtFirst() {
        assertThat(kept.find()).isEmpty();
    }

    @Test
    void whatWasKeptIsFoundAgain() {
        kept.keep(ONE, READ_AT);

        assertThat(kept.find()).contains(new Kept(ONE, READ_AT));
    }

    @Test
    void theLastOneKeptCounts() throws IOException {
        kept.keep(ONE, READ_AT);
        kept.keep(ONE, READ_AT.plusSeconds(60));

        assertThat(kept.find()).contains(new Kept(ONE, READ_AT.plusSeconds(60)));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("categories-vi.json"));
        }
    }

    @Test
    void eachLanguageHasItsOwn() {
        kept.keep(ONE, READ_AT);

        assertThat(keptFrom(BACKEND, Locale.ENGLISH).find()).isEmpty();
    }

    @Test
    void anotherBackendsListIsNotShown() {
        kept.keep(ONE, READ_AT);

        assertThat(keptFrom(URI.create("https://other.example.vn"), VIETNAMESE).find())
                .isEmpty();
    }

    @Test
    void emptyListIsNothingToShow() {
        kept.keep(List.of(), READ_AT);

        assertThat(kept.find()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"source\":\"https://phananh.example.vn\"",
                "{\"source\":\"https://phananh.example.vn\",\"readAt\":\"yesterday\",\"categories\":[]}",
                "{\"source\":\"https://phananh.example.vn\",\"readAt\":\"2026-11-22T02:00:00Z\",\"categories\":[{}]}"
            })
    void damagedFileIsAsGoodAsNone(String content) throws IOException {
        kept.keep(ONE, READ_AT);
        Files.writeString(folder.resolve("categories-vi.json"), content);

        assertThat(kept.find()).isEmpty();
    }

    @Test
    void halfWrittenFileIsNeitherReadNorInTheWay() throws IOException {
        kept.keep(ONE, READ_AT);
        Files.writeString(folder.resolve("categories-vi.json.half"), "{\"source\":");

        assertThat(kept.find()).contains(new Kept(ONE, READ_AT));
        kept.keep(ONE, READ_AT.plusSeconds(60));
        assertThat(kept.find()).contains(new Kept(ONE, READ_AT.plusSeconds(60)));
    }

    @Test
    void placeThatCannotBeWrittenLosesOnlyTheCopy() throws IOException {
        Files.writeString(folder, "a file where the folder should be");

        kept.keep(ONE, READ_AT);

        assertThat(kept.find()).isEmpty();
    }
}
