package vn.hientruong.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;

/**
 * Shown reports as points, to be gathered into cells of the map: column by column, 32 bytes a point, so that a million of them take
 * no more room than a photo that is being rendered, and are counted in milliseconds. Never changed once it is built.
 */
final class ShownPoints {
    /** Nothing was found. */
    static final ShownPoints NONE = new ShownPoints(0);

    private static final int LETTERS = 36;
    private static final int HALF = 4;
    private static final double MILLIONTHS = 1e6;

    private int size;
    private long[] codes;
    private int[] xs;
    private int[] ys;
    private int[] lats;
    private int[] lons;
    private String[] categories;
    private ReportStatus[] statuses;

    /** The extent of all, once somebody asked for it: each move of a map does. */
    private volatile double @Nullable [] whole;

    ShownPoints(int capacity) {
        codes = new long[capacity];
        xs = new int[capacity];
        ys = new int[capacity];
        lats = new int[capacity];
        lons = new int[capacity];
        categories = new String[capacity];
        statuses = new ReportStatus[capacity];
    }

    /** What lies in one cell while it is counted. */
    private static final class Sum {
        private long reports;
        private long lat;
        private long lon;
        private long code;

        ShownMap.Cell cell() {
            return new ShownMap.Cell(
                    reports,
                    lat / MILLIONTHS / reports,
                    lon / MILLIONTHS / reports,
                    reports == 1 ? unpacked(code) : null);
        }
    }

    int size() {
        return size;
    }

    /**
     * Adds one, while it is built.
     *
     * @param x column of the map at {@link MapGrid#DEEPEST}
     * @param y row likewise
     * @param category the same object for the same code, or each takes room of its own
     */
    void add(String code, int x, int y, double lat, double lon, String category, ReportStatus status) {
        int at = next();
        codes[at] = packed(code);
        xs[at] = x;
        ys[at] = y;
        lats[at] = (int) Math.round(lat * MILLIONTHS);
        lons[at] = (int) Math.round(lon * MILLIONTHS);
        categories[at] = category;
        statuses[at] = status;
    }

    private void add(ShownPoints from, int point) {
        int at = next();
        codes[at] = from.codes[point];
        xs[at] = from.xs[point];
        ys[at] = from.ys[point];
        lats[at] = from.lats[point];
        lons[at] = from.lons[point];
        categories[at] = from.categories[point];
        statuses[at] = from.statuses[point];
    }

    private int next() {
        if (size == codes.length) {
            room(Math.max(64, size + size / 2));
        }
        return size++;
    }

    /** It has all it will have: what was kept free for more is given back. */
    ShownPoints built() {
        room(size);
        return this;
    }

    private void room(int capacity) {
        codes = Arrays.copyOf(codes, capacity);
        xs = Arrays.copyOf(xs, capacity);
        ys = Arrays.copyOf(ys, capacity);
        lats = Arrays.copyOf(lats, capacity);
        lons = Arrays.copyOf(lons, capacity);
        categories = Arrays.copyOf(categories, capacity);
        statuses = Arrays.copyOf(statuses, capacity);
    }

    private boolean fits(int point, ShownMap.Wanted wanted) {
        return (wanted.statuses().isEmpty() || wanted.statuses().contains(statuses[point]))
                && (wanted.category() == null || wanted.category().equals(categories[point]));
    }

    /** Those of the grid, cell by cell. */
    List<ShownMap.Cell> cells(MapGrid grid, ShownMap.Wanted wanted) {
        List<ShownMap.Cell> cells = new ArrayList<>();
        grid.spans().forEach(span -> cells.addAll(cells(MapGrid.DEEPEST - grid.depth(), span, wanted)));
        return cells;
    }

    private List<ShownMap.Cell> cells(int bits, MapGrid.Span span, ShownMap.Wanted wanted) {
        int wide = span.east() - span.west() + 1;
        @Nullable Sum[] sums = new Sum[Math.toIntExact(span.cells())];
        for (int point = 0; point < size; point++) {
            int x = xs[point] >> bits;
            int y = ys[point] >> bits;
            if (x >= span.west() && x <= span.east() && y >= span.north() && y <= span.south() && fits(point, wanted)) {
                int at = (y - span.north()) * wide + x - span.west();
                Sum sum = sums[at];
                if (sum == null) {
                    sum = new Sum();
                    sums[at] = sum;
                }
                sum.reports++;
                sum.lat += lats[point];
                sum.lon += lons[point];
                sum.code = codes[point];
            }
        }
        List<ShownMap.Cell> cells = new ArrayList<>();
        for (Sum sum : sums) {
            if (sum != null) {
                cells.add(sum.cell());
            }
        }
        return cells;
    }

    /** Where they all lie, whatever box is asked for: west, south, east, north in WGS84 degrees; null for nowhere. */
    double @Nullable [] extent(ShownMap.Wanted wanted) {
        if (!wanted.statuses().isEmpty() || wanted.category() != null) {
            return extentOf(wanted);
        }
        if (whole == null) {
            whole = extentOf(wanted);
        }
        return whole;
    }

    private double @Nullable [] extentOf(ShownMap.Wanted wanted) {
        int west = Integer.MAX_VALUE;
        int south = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        int north = Integer.MIN_VALUE;
        for (int point = 0; point < size; point++) {
            if (fits(point, wanted)) {
                west = Math.min(west, lons[point]);
                east = Math.max(east, lons[point]);
                south = Math.min(south, lats[point]);
                north = Math.max(north, lats[point]);
            }
        }
        return west > east
                ? null
                : new double[] {west / MILLIONTHS, south / MILLIONTHS, east / MILLIONTHS, north / MILLIONTHS};
    }

    /** The same, but for the reports of these codes what is true of them now. */
    ShownPoints changed(Set<String> changed, ShownPoints now) {
        Set<Long> gone = changed.stream().map(ShownPoints::packed).collect(Collectors.toSet());
        ShownPoints all = new ShownPoints(size + now.size);
        for (int point = 0; point < size; point++) {
            if (!gone.contains(codes[point])) {
                all.add(this, point);
            }
        }
        for (int point = 0; point < now.size; point++) {
            all.add(now, point);
        }
        return all.built();
    }

    /** Eight letters and digits are forty bits and a bit, where a string takes fifty bytes. */
    static long packed(String code) {
        return Long.parseLong(code.replace("-", ""), LETTERS);
    }

    static String unpacked(long code) {
        String letters = Long.toString(code, LETTERS).toUpperCase(Locale.ROOT);
        String padded = "0".repeat(Math.max(0, 2 * HALF - letters.length())) + letters;
        return padded.substring(0, HALF) + "-" + padded.substring(HALF);
    }
}
