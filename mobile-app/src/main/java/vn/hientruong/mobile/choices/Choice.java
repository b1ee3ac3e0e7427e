package vn.hientruong.mobile.choices;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.kept.Copies;
import vn.hientruong.mobile.kept.Copies.Copy;
import vn.hientruong.mobile.kept.Dated;
import vn.hientruong.mobile.kept.Document;

/**
 * Something a person chooses and the backend keeps, with two files behind it: what the backend has, and what was chosen
 * since and has not reached it. Blocks.
 */
final class Choice<T> {
    private final Backend backend;
    private final Copies copies;
    private final Clock clock;
    private final String name;
    private final String path;
    private final JsonType<T> type;
    private final Predicate<T> complete;

    /**
     * One choice.
     *
     * @param name of the files
     * @param path where the backend has it, to be read and written
     */
    Choice(
            Backend backend,
            Copies copies,
            Clock clock,
            String name,
            String path,
            JsonType<T> type,
            Predicate<T> complete) {
        this.backend = backend;
        this.copies = copies;
        this.clock = clock;
        this.name = name;
        this.path = path;
        this.type = type;
        this.complete = complete;
    }

    boolean signedIn() {
        return backend.session().account().isPresent();
    }

    /** What the backend had when it was last heard. */
    Optional<Dated<T>> kept() {
        return document().kept();
    }

    /** What was chosen and has not reached the backend. */
    Optional<T> unsent() {
        return copies.find(unsentName()).flatMap(copy -> {
            try {
                return Optional.of(read(copy.bytes()));
            } catch (JsonException damaged) {
                return Optional.empty();
            }
        });
    }

    Answer<Dated<T>> ask() {
        return document().ask();
    }

    /** Keeps it, then tells the backend; once that has it, it is what the backend had last. */
    Answer<Integer> send(T chosen) {
        byte[] json = type.toJson(chosen).getBytes(UTF_8);
        copies.keep(unsentName(), new Copy("", clock.instant(), json));
        Answer<Integer> answer = backend.send("PUT", path, Map.of(), chosen);
        if (answer instanceof Received) {
            copies.keep(name, new Copy("", clock.instant(), json));
            forget();
        }
        return answer;
    }

    /** What was chosen is wanted no more. */
    void forget() {
        copies.forget(unsentName());
    }

    private String unsentName() {
        return name + "-unsent";
    }

    private Document<T> document() {
        return new Document<>(backend, copies, clock, name, path, this::read);
    }

    private T read(byte[] json) {
        T value = Wire.read(type, json);
        if (!complete.test(value)) {
            throw new JsonException("incomplete");
        }
        return value;
    }
}
