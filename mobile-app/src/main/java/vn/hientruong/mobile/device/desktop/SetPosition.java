package vn.hientruong.mobile.device.desktop;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import vn.hientruong.mobile.device.Positions;

/** Stands in for a phone's position: it is where it was told to be. */
public final class SetPosition implements Positions {
    private final String where;

    /**
     * Stays in one place.
     *
     * @param where latitude and longitude with a comma between, then perhaps the accuracy in metres and the age in
     *     seconds; empty for a phone that lets nobody know
     * @throws IllegalArgumentException when it is anything else
     */
    public SetPosition(String where) {
        this.where = where;
        if (!where.isEmpty()) {
            fix();
        }
    }

    @Override
    public boolean allowed() {
        return !where.isEmpty();
    }

    @Override
    public void start(Consumer<Fix> heard) {
        if (allowed()) {
            heard.accept(fix());
        }
    }

    @Override
    public void stop() {
        // it tells once
    }

    private Fix fix() {
        String[] parts = where.split(",", -1);
        double lat = Double.parseDouble(parts[0].strip());
        double lon = parts.length > 1 ? Double.parseDouble(parts[1].strip()) : Double.NaN;
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("no position: " + where);
        }
        return new Fix(
                lat,
                lon,
                parts.length > 2 ? OptionalDouble.of(Double.parseDouble(parts[2].strip())) : OptionalDouble.empty(),
                Duration.ofSeconds(parts.length > 3 ? Long.parseLong(parts[3].strip()) : 0));
    }
}
