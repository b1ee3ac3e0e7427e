package vn.hientruong.infra.fill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hientruong.infra.RunningSystem;

/** What reports are made of, as {@code fill/words.json} says; categories it does not know get {@code otherwise}. */
record Words(
        Map<String, List<String>> categories,
        List<String> otherwise,
        List<String> openings,
        List<String> places,
        List<String> landmarks,
        List<String> since,
        List<String> effects,
        List<String> pleas,
        List<String> rare,
        List<String> syllables,
        List<String> streets,
        List<String> questions,
        List<String> answers,
        List<String> refusals,
        List<String> returns,
        List<String> progress,
        List<String> results,
        List<String> sendingsBack,
        List<String> extensions,
        List<String> plans,
        List<String> reopenings,
        List<String> comments) {

    static Words read() {
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream("/fill/words.json"))) {
            return RunningSystem.JSON.readValue(file, Words.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
