package vn.hientruong.mobile.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after each failure in a row: twice as long every time up to a limit, never for good. Half of it is left to
 * chance, so that a thousand phones do not come back to a backend in the same second.
 */
public final class Backoff {
    private final Duration first;
    private final Duration most;
    private final RandomGenerator chance;
    private int failures;

    public Backoff(Duration first, Duration most, RandomGenerator chance) {
        this.first = first;
        this.most = most;
        this.chance = chance;
    }

    /** Five seconds at first, a quarter of an hour at most. */
    public static Backoff usual(RandomGenerator chance) {
        return new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15), chance);
    }

    Duration next() {
        long whole = first.toMillis();
        for (int i = 0; i < failures && whole < most.toMillis(); i++) {
            whole *= 2;
        }
        failures++;
        long capped = Math.min(whole, most.toMillis());
        return Duration.ofMillis(capped / 2 + chance.nextLong(capped / 2 + 1));
    }

    void reset() {
        failures = 0;
    }
}
