package vn.hientruong.report;

import java.util.Arrays;
import java.util.List;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * The cells of a map that a box touches, at the depth that suits a zoom: squares of 64 pixels a side, of which the whole
 * square of the world has 4^depth. What is counted is counted by whole cells, so no circle changes its number when the map is
 * moved a little.
 *
 * @param depth at most {@link #DEEPEST}
 * @param spans one, or two where the box lies across the antimeridian
 */
record MapGrid(int depth, List<Span> spans) {
    /** As {@code cell_x} and {@code cell_y} in the database count. */
    static final int DEEPEST = 20;

    /** The nearest zoom of a map. */
    static final int MOST_ZOOM = 22;

    /** A tile of the web map has 256 pixels a side: four cells. */
    private static final int CELLS_OF_A_TILE = 2;

    /** More than any screen shows; a wider box is drawn with coarser cells. */
    private static final int MOST_CELLS = 4_096;

    private static final double EDGE = 85.05112878;

    /** Columns from west to east and rows from north to south, the last ones included. */
    record Span(int west, int east, int north, int south) {
        long cells() {
            return (east - west + 1L) * (south - north + 1L);
        }

        Span shifted(int bits) {
            return new Span(west << bits, ((east + 1) << bits) - 1, north << bits, ((south + 1) << bits) - 1);
        }
    }

    /**
     * The cells of a box.
     *
     * @param bbox {@code west,south,east,north} in WGS84 degrees; west is greater than east where it lies across the
     *     antimeridian
     * @param zoom of the web map
     * @throws InvalidRequest for what is no box or no zoom
     */
    static MapGrid of(String bbox, int zoom) {
        if (zoom < 0 || zoom > MOST_ZOOM) {
            throw InvalidRequest.at("?zoom", "range", 0, MOST_ZOOM);
        }
        double[] edges = edges(bbox);
        for (int depth = Math.min(zoom + CELLS_OF_A_TILE, DEEPEST); depth > 0; depth--) {
            MapGrid grid = of(edges, depth);
            if (grid.spans.stream().mapToLong(Span::cells).sum() <= MOST_CELLS) {
                return grid;
            }
        }
        return of(edges, 0);
    }

    private static MapGrid of(double[] edges, int depth) {
        int north = row(edges[3], depth);
        int south = row(edges[1], depth);
        int west = column(edges[0], depth);
        int east = column(edges[2], depth);
        int last = (1 << depth) - 1;
        if (edges[0] <= edges[2]) {
            return new MapGrid(depth, List.of(new Span(west, east, north, south)));
        }
        // both parts in one cell, or side by side: the whole way round
        return east >= west - 1
                ? new MapGrid(depth, List.of(new Span(0, last, north, south)))
                : new MapGrid(depth, List.of(new Span(west, last, north, south), new Span(0, east, north, south)));
    }

    private static double[] edges(String bbox) {
        try {
            double[] edges = Arrays.stream(bbox.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (edges.length == 4
                    && within(180, edges[0], edges[2])
                    && within(90, edges[1], edges[3])
                    && edges[1] <= edges[3]) {
                return edges;
            }
        } catch (NumberFormatException noNumber) {
            throw (InvalidRequest) InvalidRequest.at("?bbox", "bbox").initCause(noNumber);
        }
        throw InvalidRequest.at("?bbox", "bbox");
    }

    /** Neither NaN nor infinity is. */
    private static boolean within(double most, double first, double second) {
        return Math.abs(first) <= most && Math.abs(second) <= most;
    }

    static int column(double lon, int depth) {
        int cells = 1 << depth;
        return (int) Math.min(Math.max(Math.floor((lon + 180) / 360 * cells), 0), cells - 1);
    }

    static int row(double lat, int depth) {
        int cells = 1 << depth;
        double bounded = Math.toRadians(Math.min(Math.max(lat, -EDGE), EDGE));
        double down = (1 - Math.log(Math.tan(bounded) + 1 / Math.cos(bounded)) / Math.PI) / 2;
        return (int) Math.min(Math.max(Math.floor(down * cells), 0), cells - 1);
    }

    /** The western border of a column, WGS84 degrees. */
    double west(int column) {
        return (double) column / (1 << depth) * 360 - 180;
    }

    /** The northern border of a row, WGS84 degrees. */
    double north(int row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * row / (1 << depth)))));
    }

    /** What the cells cover, {@code west,south,east,north}; west is greater than east across the antimeridian. */
    double[] covered() {
        Span first = spans.get(0);
        Span last = spans.get(spans.size() - 1);
        return new double[] {west(first.west), north(first.south + 1), west(last.east + 1), north(first.north)};
    }
}
