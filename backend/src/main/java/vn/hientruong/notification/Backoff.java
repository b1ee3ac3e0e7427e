package vn.hientruong.notification;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waiting longer each time, and never all at the same moment. */
final class Backoff {
    private static final int DOUBLINGS = 20;

    private Backoff() {}

    /** Between half and one and a half times {@code first}, doubled with every failure before, {@code longest} at most. */
    static Duration after(int failures, Duration first, Duration longest) {
        long whole = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures, DOUBLINGS));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(whole / 2, whole + whole / 2 + 1));
    }

    /** What somebody asks for, up to {@code longest}, and a little more by chance; but not less than {@code own}. */
    static Duration atLeast(Duration asked, Duration own, Duration longest) {
        Duration heeded = asked.compareTo(longest) > 0 ? longest : asked;
        Duration spread = heeded.plusMillis(ThreadLocalRandom.current().nextLong(1 + heeded.toMillis() / 5));
        return spread.compareTo(own) > 0 ? spread : own;
    }
}
