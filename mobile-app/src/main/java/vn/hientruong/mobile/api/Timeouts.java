package vn.hientruong.mobile.api;

import java.time.Duration;

/**
 * How long to wait before a line counts as dead.
 *
 * @param connect for the connection
 * @param silence for the next byte of an answer, and for room to send the next bytes
 * @param slowestBytesPerSecond a line that is slower is dead: what was sent may lie in the phone for so long before the
 *     server has it, so its answer is waited for that much longer
 */
public record Timeouts(Duration connect, Duration silence, long slowestBytesPerSecond) {
    /** For phones on a weak network. */
    public static final Timeouts USUAL = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), 1024);

    Duration forAnswerTo(long bytes) {
        return silence.plusSeconds(bytes / slowestBytesPerSecond);
    }
}
