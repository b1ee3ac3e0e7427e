package vn.hientruong.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Makes the one clock everything asks; tests put another in its place. */
public class SystemClock {
    /** Vietnam has one time zone and no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Produces
    @Singleton
    Clock clock() {
        return new Microseconds(Clock.system(ZONE));
    }

    /**
     * As exact as PostgreSQL, so that what is told before it is stored reads the same afterwards. {@link Clock#tick}
     * divides by zero when asked for milliseconds of such a clock.
     */
    private static final class Microseconds extends Clock {
        private final Clock exact;

        Microseconds(Clock exact) {
            this.exact = exact;
        }

        @Override
        public Instant instant() {
            return exact.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return exact.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Microseconds(exact.withZone(zone));
        }
    }
}
