package vn.hientruong.mobile.device;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Where the phone is. */
public interface Positions {
    /** Whether the person lets the app know; false also where the phone cannot. */
    boolean allowed();

    /** Tells every position on the screen's thread until {@link #stop}; perhaps never one. */
    void start(Consumer<Fix> heard);

    /** Tells no more, and saves the battery. */
    void stop();

    /**
     * One position, WGS84 degrees.
     *
     * @param accuracyMetres radius of certainty; empty where the phone does not say
     * @param age how old it is; phones begin with where they were last seen
     */
    record Fix(double lat, double lon, OptionalDouble accuracyMetres, Duration age) {
        private static final Duration STALE = Duration.ofMinutes(2);

        /** Too old to say where the person stands now. */
        public boolean stale() {
            return age.compareTo(STALE) > 0;
        }
    }
}
