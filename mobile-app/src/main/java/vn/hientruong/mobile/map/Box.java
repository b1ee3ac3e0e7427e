package vn.hientruong.mobile.map;

import java.util.Locale;

/** A part of the map, in WGS84 degrees. */
public record Box(double west, double south, double east, double north) {
    /** As the backend reads it. */
    public String query() {
        return String.format(Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", west, south, east, north);
    }

    /** Whether all of that is in here. */
    public boolean holds(Box other) {
        return west <= other.west && south <= other.south && east >= other.east && north >= other.north;
    }
}
