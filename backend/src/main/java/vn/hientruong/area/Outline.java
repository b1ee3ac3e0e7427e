package vn.hientruong.area;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Builds outlines from nested coordinates and refuses those that enclose nothing sensible. */
final class Outline {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int LEAST_POSITIONS = 4;

    private Outline() {}

    /**
     * A valid polygon or multipolygon; rings may turn either way (RFC 7946 section 3.1.6 asks for tolerance).
     *
     * @param type of the GeoJSON geometry
     * @param coordinates positions in lists, nested as that type asks for
     */
    static Geometry of(@Nullable String type, @Nullable Object coordinates) throws Unfit {
        Geometry outline;
        if ("Polygon".equals(type)) {
            outline = polygon(list(coordinates));
        } else if ("MultiPolygon".equals(type)) {
            List<Polygon> parts = new ArrayList<>();
            for (Object part : list(coordinates)) {
                parts.add(polygon(list(part)));
            }
            outline = GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
        } else {
            throw new Unfit("geometry-type");
        }
        checkValid(outline);
        return outline;
    }

    static byte[] toWkb(Geometry outline) {
        return new WKBWriter(2).write(outline);
    }

    static Geometry fromWkb(byte[] stored) {
        try {
            return new WKBReader(GEOMETRY).read(stored);
        } catch (ParseException broken) {
            throw new IllegalStateException("A stored outline is not WKB", broken);
        }
    }

    private static Polygon polygon(List<?> rings) throws Unfit {
        LinearRing shell = ring(list(rings.get(0)), 1);
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(list(rings.get(i + 1)), i + 2);
        }
        return GEOMETRY.createPolygon(shell, holes);
    }

    private static LinearRing ring(List<?> positions, int number) throws Unfit {
        Coordinate[] ring = new Coordinate[positions.size()];
        for (int i = 0; i < ring.length; i++) {
            if (!(positions.get(i) instanceof Coordinate position)) {
                throw new Unfit("nesting");
            }
            ring[i] = position;
        }
        if (ring.length < LEAST_POSITIONS) {
            throw new Unfit("ring-short", number);
        }
        if (!ring[0].equals2D(ring[ring.length - 1])) {
            throw new Unfit("ring-open", number);
        }
        return GEOMETRY.createLinearRing(ring);
    }

    private static List<?> list(@Nullable Object nested) throws Unfit {
        if (!(nested instanceof List<?> list)) {
            throw new Unfit("nesting");
        }
        if (list.isEmpty()) {
            throw new Unfit("empty");
        }
        return list;
    }

    private static void checkValid(Geometry outline) throws Unfit {
        TopologyValidationError error = new IsValidOp(outline).getValidationError();
        if (error == null) {
            return;
        }
        String key = switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "crosses-itself";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL, TopologyValidationError.NESTED_HOLES -> "hole-misplaced";
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS -> "parts-overlap";
            default -> "not-an-area";
        };
        throw new Unfit(key, error.getCoordinate().y, error.getCoordinate().x);
    }
}
