package vn.hientruong.platform.problem;

import java.time.Duration;
import java.util.Map;

/** A limit is used up; {@code Retry-After} says when to come back. */
public final class TooManyRequests extends DomainException {
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    public TooManyRequests(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooManyRequests(long seconds) {
        super(seconds);
        this.retryAfterSeconds = seconds;
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(retryAfterSeconds));
    }
}
