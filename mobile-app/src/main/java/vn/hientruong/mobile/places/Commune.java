package vn.hientruong.mobile.places;

import java.util.List;

/**
 * One commune and where it lies.
 *
 * @param rings each longitude, latitude, longitude, … in WGS84 degrees; a ring in another one is a hole
 */
public record Commune(String code, String name, List<double[]> rings) {
    /** By the number of borders a line to the east crosses; a point on a border is in one of the two. */
    boolean holds(double lat, double lon) {
        boolean inside = false;
        for (double[] ring : rings) {
            for (int to = 0, from = ring.length - 2; to < ring.length; from = to, to += 2) {
                boolean crosses = ring[to + 1] > lat != ring[from + 1] > lat;
                if (crosses
                        && lon
                                < (ring[from] - ring[to]) * (lat - ring[to + 1]) / (ring[from + 1] - ring[to + 1])
                                        + ring[to]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Somewhere to put a pin when only the commune is known: the middle of its largest ring's corners. */
    public Point middle() {
        double[] largest = rings.get(0);
        for (double[] ring : rings) {
            largest = ring.length > largest.length ? ring : largest;
        }
        double lon = 0;
        double lat = 0;
        for (int i = 0; i < largest.length; i += 2) {
            lon += largest[i];
            lat += largest[i + 1];
        }
        int corners = largest.length / 2;
        return new Point(lat / corners, lon / corners);
    }

    /** WGS84 degrees. */
    public record Point(double lat, double lon) {}
}
