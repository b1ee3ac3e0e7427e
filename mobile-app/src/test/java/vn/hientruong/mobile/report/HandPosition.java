package vn.hientruong.mobile.report;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import vn.hientruong.mobile.device.Positions;

/** Is where it was told to be. */
final class HandPosition implements Positions {
    private Consumer<Fix> heard = fix -> {};
    private boolean allowed = true;

    void is(double lat, double lon, double metres, Duration age) {
        heard.accept(new Fix(lat, lon, OptionalDouble.of(metres), age));
    }

    void allow(boolean now) {
        allowed = now;
    }

    @Override
    public boolean allowed() {
        return allowed;
    }

    @Override
    public void start(Consumer<Fix> hears) {
        heard = hears;
    }

    @Override
    public void stop() {
        heard = fix -> {};
    }
}
