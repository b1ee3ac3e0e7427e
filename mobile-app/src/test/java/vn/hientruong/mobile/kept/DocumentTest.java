package vn.hientruong.mobile.kept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.testsupport.Bench;

class DocumentTest {
    @TempDir
    private Path folder;

    private Bench bench;
    private Document<String> document;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        document =
                new Document<>(bench.backend, bench.copies, bench.clock, "words", "/api/v1/words", DocumentTest::read);
    }

    private static String read(byte[] bytes) {
        String words = new String(bytes, UTF_8);
        if (!words.startsWith("\"")) {
            throw new JsonException("no words");
        }
        return words;
    }

    private void answers(String tag, String words) {
        bench.line.answers("GET /api/v1/words", 200, "application/json", Map.of("etag", tag), words);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatWasReadOnlineIsThereWithoutANetwork() {
        answers("\"1\"", "\"Ổ gà\"");
        document.ask();
        bench.line.dead(true);

        assertThat(document.ask()).isInstanceOf(Answer.Offline.class);
        assertThat(document.kept()).contains(new Dated<>("\"Ổ gà\"", Bench.NOW));
    }

    @Test
    void unchangedAnswerIsNotSentAgainButItsAgeIs() {
        answers("\"1\"", "\"Ổ gà\"");
        document.ask();
        bench.clock.pass(Duration.ofHours(1));
        bench.line.answers("GET /api/v1/words", 304, "", Map.of(), "");

        Answer<Dated<String>> answer = document.ask();

        assertThat(bench.line.last().headers()).containsEntry("If-None-Match", "\"1\"");
        assertThat(answer).isEqualTo(new Received<>(new Dated<>("\"Ổ gà\"", Bench.NOW.plus(Duration.ofHours(1)))));
    }

    @Test
    void damagedCopyIsAskedForAgainInFull() throws IOException {
        answers("\"1\"", "\"Ổ gà\"");
        document.ask();
        Files.writeString(files().get(0), "copy 1\n\"1\"\nyesterday\n\"Ổ");

        assertThat(document.kept()).isEmpty();
        document.ask();
        assertThat(bench.line.last().headers()).doesNotContainKey("If-None-Match");
        assertThat(document.kept()).isPresent();
    }

    @Test
    void copyOfAnEarlierFormatIsNoCopy() throws IOException {
        answers("\"1\"", "\"Ổ gà\"");
        document.ask();
        Files.writeString(files().get(0), Files.readString(files().get(0)).replace("copy 1", "copy 0"));

        assertThat(document.kept()).isEmpty();
    }

    @Test
    void nobodyReadsWhatSomebodyElseWasTold() {
        answers("\"1\"", "\"của A\"");
        document.ask();

        bench.resident.is("0190a5c2-0000-7000-8000-000000000002");

        assertThat(document.kept()).isEmpty();
    }

    @Test
    void forgettingLeavesNothing() throws IOException {
        answers("\"1\"", "\"Ổ gà\"");
        document.ask();
        assertThat(files()).hasSize(1);

        bench.copies.forgetAll();

        assertThat(files()).isEmpty();
    }

    @Test
    void pageOfACaptivePortalIsNotKept() throws IOException {
        bench.line.answers("GET /api/v1/words", 200, "text/html", Map.of(), "<html>Wi-Fi</html>");

        assertThat(document.ask()).isInstanceOf(Answer.Unexpected.class);
        assertThat(files()).isEmpty();
    }
}
