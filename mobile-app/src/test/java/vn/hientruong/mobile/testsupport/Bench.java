package vn.hientruong.mobile.testsupport;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.kept.Copies;
import vn.hientruong.mobile.text.Strings;

/** What a view model works with: a scripted line, a resident, a clock that stands, and background work done on demand. */
public final class Bench {
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final URI ADDRESS = URI.create("https://phananh.example.vn");
    private static final Locale VIETNAMESE = new Locale("vi");

    public final Scripted line = new Scripted();
    public final Resident resident = new Resident();
    public final StandingClock clock = new StandingClock();
    public final Strings text = Strings.in(VIETNAMESE);
    public final Backend backend = new Backend(ADDRESS, VIETNAMESE, line, resident, Wire.jsonb());
    public final Copies copies;
    private final Queue<Runnable> background = new ArrayDeque<>();
    public final Tasks tasks = new Tasks(background::add, Runnable::run);

    public Bench(Path folder) {
        copies = new Copies(folder.resolve("kept"), ADDRESS, VIETNAMESE, resident);
    }

    /** Does all that was put off, and what comes of it. */
    public void finish() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    /** A clock that is moved by hand. */
    public static final class StandingClock extends Clock {
        private Instant now = NOW;

        public void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
