package vn.hientruong.notification.standin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What goes wrong at the stand-in until it is told otherwise. */
public final class Faults {
    /** Ways of not taking a push, each as Firebase shows it. */
    public enum Fault {
        QUOTA(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED"),
        UNAVAILABLE(503, "UNAVAILABLE", "UNAVAILABLE"),
        INTERNAL(500, "INTERNAL", "INTERNAL"),
        UNREGISTERED(404, "NOT_FOUND", "UNREGISTERED"),
        OTHER_SENDER(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH"),
        INVALID(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT"),
        /** The connection ends without an answer. */
        RESET(0, "", "");

        final int status;
        final String error;
        final String messagingError;

        Fault(int status, String error, String messagingError) {
            this.status = status;
            this.error = error;
            this.messagingError = messagingError;
        }
    }

    private record Share(Fault fault, int every) {}

    private final Map<String, Fault> tokens = new ConcurrentHashMap<>();
    private final AtomicLong pushes = new AtomicLong();
    private volatile Optional<Share> share = Optional.empty();
    private volatile Duration latency = Duration.ZERO;
    private volatile Duration retryAfter = Duration.ZERO;

    Faults() {}

    /** Pushes to that token go wrong like that. */
    public void of(String token, Fault fault) {
        tokens.put(token, fault);
    }

    /**
     * Pushes to whomever go wrong like that.
     *
     * @param every 1 for each of them, 2 for half of them and so on
     */
    public void ofEvery(int every, Fault fault) {
        if (every < 1) {
            throw new IllegalArgumentException("every must be 1 or more");
        }
        share = Optional.of(new Share(fault, every));
    }

    /** Every answer takes that long. */
    public void latency(Duration time) {
        latency = time;
    }

    /** What is refused for now says when to come back. */
    public void retryAfter(Duration time) {
        retryAfter = time;
    }

    /** Everything works again. */
    public void clear() {
        tokens.clear();
        share = Optional.empty();
        latency = Duration.ZERO;
        retryAfter = Duration.ZERO;
    }

    Optional<Fault> next(String token) {
        Fault own = tokens.get(token);
        return own != null
                ? Optional.of(own)
                : share.filter(some -> pushes.incrementAndGet() % some.every == 0)
                        .map(Share::fault);
    }

    Duration latency() {
        return latency;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
