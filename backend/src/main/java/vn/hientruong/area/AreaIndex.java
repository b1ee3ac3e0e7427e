package vn.hientruong.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which commune holds a point: outlines prepared once, then read by any number of threads. Knows nothing of time,
 * database or configuration.
 */
public final class AreaIndex {
    private final List<Cell> cells = new ArrayList<>();
    private final STRtree tree = new STRtree();
    private final List<IndexedPointInAreaLocator> provinces = new ArrayList<>();
    private final double marginMetres;

    /**
     * A commune and its outline.
     *
     * @param outline valid polygon or multipolygon, WGS84 degrees, x = longitude
     */
    public record Entry(AreaFound area, Geometry outline) {}

    /**
     * A point to begin from when only the commune is known.
     *
     * @param lat WGS84 degrees
     * @param lon WGS84 degrees
     */
    public record Middle(double lat, double lon) {}

    /** What all communes together lie in, WGS84 degrees. */
    public record Bounds(double west, double south, double east, double north) {}

    private record Cell(
            AreaFound area,
            int order,
            Geometry outline,
            IndexedPointInAreaLocator inside,
            Border border,
            Middle middle) {}

    private record Near(@Nullable Cell cell, double metres) {
        /** Of two equally near the one with the lower code, in whatever order they were looked at. */
        Near or(Cell other, double otherMetres) {
            boolean nearer = otherMetres < metres;
            boolean even = cell != null && otherMetres == metres && other.order() < cell.order();
            return nearer || even ? new Near(other, otherMetres) : this;
        }
    }

    /**
     * @param communes in any order; on a shared border the lowest code wins
     * @param provinces their union is the territory; may be empty
     * @param marginMetres how far outside of every commune a point still counts as within the territory
     */
    public AreaIndex(List<Entry> communes, List<Geometry> provinces, double marginMetres) {
        this.marginMetres = marginMetres;
        List<Entry> ordered = communes.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.area().code())
                        .thenComparing(entry -> entry.area().id()))
                .toList();
        for (Entry entry : ordered) {
            Geometry outline = entry.outline();
            Coordinate middle = outline.getInteriorPoint().getCoordinate();
            Cell cell = new Cell(
                    entry.area(),
                    cells.size(),
                    outline,
                    prepared(outline),
                    new Border(outline),
                    new Middle(middle.y, middle.x));
            cells.add(cell);
            tree.insert(outline.getEnvelopeInternal(), cell);
        }
        tree.build();
        provinces.forEach(outline -> this.provinces.add(prepared(outline)));
    }

    /** Communes by code. */
    public List<AreaFound> areas() {
        return cells.stream().map(Cell::area).toList();
    }

    /** Where they all lie; empty where there are none. */
    public Optional<Bounds> bounds() {
        Envelope all = new Envelope();
        cells.forEach(cell -> all.expandToInclude(cell.outline().getEnvelopeInternal()));
        return all.isNull()
                ? Optional.empty()
                : Optional.of(new Bounds(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY()));
    }

    /** Somewhere well inside of that commune, never outside of it; empty for what is no commune of today. */
    public Optional<Middle> middleOf(AreaFound area) {
        return cells.stream()
                .filter(cell -> cell.area().equals(area))
                .map(Cell::middle)
                .findFirst();
    }

    /** Communes that share ground with that outline, by code; a common border alone is none. */
    List<AreaFound> touchedBy(Geometry outline) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(outline);
        return cells.stream()
                .filter(cell -> prepared.intersects(cell.outline) && !prepared.touches(cell.outline))
                .map(Cell::area)
                .toList();
    }

    /**
     * What is known about a point. Where no area is known at all, every point is in the territory: nobody could say
     * that it is not.
     *
     * @param lat WGS84 degrees
     * @param lon WGS84 degrees
     */
    public Location locate(double lat, double lon) {
        Coordinate point = new Coordinate(lon, lat);
        Cell holder = holder(point);
        if (holder != null) {
            return new Location(Optional.of(holder.area()), true, Optional.empty(), 0);
        }
        Near near = nearest(lat, lon);
        return new Location(
                Optional.empty(),
                near.metres <= marginMetres || inProvince(point) || knowsNothing(),
                Optional.ofNullable(near.cell).map(Cell::area),
                near.metres);
    }

    /** Looks first where a near border is likely; what it finds lets most others be passed over by their envelopes. */
    private Near nearest(double lat, double lon) {
        double[] atLeast = new double[cells.size()];
        Cell promising = null;
        for (Cell cell : cells) {
            atLeast[cell.order()] = cell.border().atLeastMetresFrom(lat, lon);
            if (promising == null || atLeast[cell.order()] < atLeast[promising.order()]) {
                promising = cell;
            }
        }
        if (promising == null) {
            return new Near(null, Double.POSITIVE_INFINITY);
        }
        Near nearest = new Near(promising, promising.border().metresFrom(lat, lon, Double.POSITIVE_INFINITY));
        for (Cell cell : cells) {
            if (cell.order() != promising.order() && atLeast[cell.order()] <= nearest.metres) {
                nearest = nearest.or(cell, cell.border().metresFrom(lat, lon, nearest.metres));
            }
        }
        return nearest;
    }

    private @Nullable Cell holder(Coordinate point) {
        Cell[] found = new Cell[1];
        tree.query(new Envelope(point), item -> {
            Cell cell = (Cell) item;
            if ((found[0] == null || cell.order() < found[0].order()) && holds(cell.inside(), point)) {
                found[0] = cell;
            }
        });
        return found[0];
    }

    private boolean inProvince(Coordinate point) {
        return provinces.stream().anyMatch(province -> holds(province, point));
    }

    private boolean knowsNothing() {
        return cells.isEmpty() && provinces.isEmpty();
    }

    private static boolean holds(IndexedPointInAreaLocator outline, Coordinate point) {
        return outline.locate(point) != org.locationtech.jts.geom.Location.EXTERIOR;
    }

    /** The locator builds its index on first use; use it here, so no reader pays and readers share it safely. */
    private static IndexedPointInAreaLocator prepared(Geometry outline) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(outline);
        locator.locate(outline.getCoordinate());
        return locator;
    }
}
