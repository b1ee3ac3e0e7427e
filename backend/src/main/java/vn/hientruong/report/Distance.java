package vn.hientruong.report;

/** Metres between points a few kilometres apart at most. */
public final class Distance {
    /** Metres of one degree of latitude on the mean sphere (radius 6,371,008.8 m, IUGG). */
    public static final double DEGREE = Math.toRadians(1) * 6_371_008.8;

    private Distance() {}

    /**
     * As on a flat earth: within a few hundred metres the error is far below one.
     *
     * @param lat WGS84 degrees, as all of them
     */
    public static double metres(double lat, double lon, double otherLat, double otherLon) {
        double north = (otherLat - lat) * DEGREE;
        double east = (otherLon - lon) * DEGREE * Math.cos(Math.toRadians(lat));
        return Math.hypot(north, east);
    }
}
