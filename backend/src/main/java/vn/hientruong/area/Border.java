package vn.hientruong.area;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * How far it is to an outline. Degrees become metres on a plane laid at the asking point (equirectangular, mean earth
 * radius): within 0.6 % over the few kilometres that matter here, and only a rough idea beyond some hundreds.
 */
final class Border {
    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);
    /** Segments passed over together when their envelope is too far away. */
    private static final int STRETCH = 32;

    private final Envelope envelope;
    private final List<Stretch> stretches = new ArrayList<>();

    /** Segments that end at positions from (exclusive) to to (inclusive) of a ring. */
    private record Stretch(Coordinate[] ring, int from, int to, Envelope envelope) {}

    Border(Geometry outline) {
        this.envelope = outline.getEnvelopeInternal();
        for (Object line : LinearComponentExtracter.getLines(outline)) {
            Coordinate[] ring = ((LineString) line).getCoordinates();
            for (int from = 0; from < ring.length - 1; from += STRETCH) {
                int to = Math.min(from + STRETCH, ring.length - 1);
                Envelope around = new Envelope();
                for (int i = from; i <= to; i++) {
                    around.expandToInclude(ring[i]);
                }
                stretches.add(new Stretch(ring, from, to, around));
            }
        }
    }

    /** Never more than {@link #metresFrom}, and cheap. */
    double atLeastMetresFrom(double lat, double lon) {
        return METRES_PER_DEGREE * Math.sqrt(squareTo(envelope, lat, lon, shrink(lat)));
    }

    /** Exact where it is at most {@code limit}; beyond, only that it is more: infinity. */
    double metresFrom(double lat, double lon, double limit) {
        double shrink = shrink(lat);
        double limitSquare = square(limit / METRES_PER_DEGREE);
        Stretch first = null;
        double firstSquare = Double.POSITIVE_INFINITY;
        for (Stretch stretch : stretches) {
            double square = squareTo(stretch.envelope, lat, lon, shrink);
            if (square < firstSquare) {
                first = stretch;
                firstSquare = square;
            }
        }
        if (first == null || firstSquare > limitSquare) {
            return Double.POSITIVE_INFINITY;
        }
        double least = squareTo(first, lat, lon, shrink);
        for (Stretch stretch : stretches) {
            if (squareTo(stretch.envelope, lat, lon, shrink) < least) {
                least = Math.min(least, squareTo(stretch, lat, lon, shrink));
            }
        }
        double metres = METRES_PER_DEGREE * Math.sqrt(least);
        return metres <= limit ? metres : Double.POSITIVE_INFINITY;
    }

    private static double square(double length) {
        return length * length;
    }

    /** Degrees of longitude in degrees of latitude, as long as they are on the ground. */
    private static double shrink(double lat) {
        return Math.cos(Math.toRadians(lat));
    }

    private static double squareTo(Envelope box, double lat, double lon, double shrink) {
        double east = shrink * Math.max(0, Math.max(box.getMinX() - lon, lon - box.getMaxX()));
        double north = Math.max(0, Math.max(box.getMinY() - lat, lat - box.getMaxY()));
        return east * east + north * north;
    }

    private static double squareTo(Stretch stretch, double lat, double lon, double shrink) {
        Coordinate[] ring = stretch.ring;
        double least = Double.POSITIVE_INFINITY;
        double bx = (ring[stretch.from].x - lon) * shrink;
        double by = ring[stretch.from].y - lat;
        for (int i = stretch.from + 1; i <= stretch.to; i++) {
            double ax = bx;
            double ay = by;
            bx = (ring[i].x - lon) * shrink;
            by = ring[i].y - lat;
            least = Math.min(least, squareToSegment(ax, ay, bx, by));
        }
        return least;
    }

    /** Square of the distance from the origin to the segment. */
    private static double squareToSegment(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
        double x = ax + along * dx;
        double y = ay + along * dy;
        return x * x + y * y;
    }
}
