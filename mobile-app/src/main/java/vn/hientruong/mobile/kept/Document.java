package vn.hientruong.mobile.kept;

import io.avaje.json.JsonException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Tagged;
import vn.hientruong.mobile.kept.Copies.Copy;

/** Something of the backend's that is read with a copy on disk behind it. Blocks. */
public final class Document<T> {
    private static final int MOST_BYTES = 2 << 20;

    private final Backend backend;
    private final Copies copies;
    private final Clock clock;
    private final String name;
    private final String path;
    private final Function<byte[], T> read;

    /**
     * One document.
     *
     * @param name of the copy
     * @param path where the backend has it
     * @param read throws {@link JsonException} for what makes no sense
     */
    public Document(Backend backend, Copies copies, Clock clock, String name, String path, Function<byte[], T> read) {
        this.backend = backend;
        this.copies = copies;
        this.clock = clock;
        this.name = name;
        this.path = path;
        this.read = read;
    }

    /** What is kept, if it can be read. */
    public Optional<Dated<T>> kept() {
        return copies.find(name).flatMap(this::understood);
    }

    private Optional<Dated<T>> understood(Copy copy) {
        try {
            return Optional.of(new Dated<>(read.apply(copy.bytes()), copy.readAt()));
        } catch (JsonException damaged) {
            return Optional.empty();
        }
    }

    /** Asks the backend, and keeps what came; when nothing is new, what is kept is the answer. */
    public Answer<Dated<T>> ask() {
        Optional<Copy> copy =
                copies.find(name).filter(found -> understood(found).isPresent());
        String tag = copy.map(Copy::tag).orElse("");
        Answer<Tagged<Both<T>>> answer =
                backend.getIfNew(path, bytes -> new Both<>(bytes, read.apply(bytes)), tag, MOST_BYTES);
        if (!(answer instanceof Received<Tagged<Both<T>>> received)) {
            return answer.failure();
        }
        Tagged<Both<T>> tagged = received.value();
        Instant now = clock.instant();
        if (tagged.value().isPresent()) {
            Both<T> both = tagged.value().get();
            copies.keep(name, new Copy(tagged.tag(), now, both.bytes()));
            return new Received<>(new Dated<>(both.value(), now));
        }
        return copy.flatMap(this::understood)
                .<Answer<Dated<T>>>map(kept -> new Received<>(new Dated<>(kept.value(), now)))
                .orElseGet(Answer.Unexpected::new);
    }

    private record Both<T>(byte[] bytes, T value) {}
}
