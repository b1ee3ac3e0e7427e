package vn.hientruong.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;

/**
 * Shown reports as points, to be gathered into cells of the map: column by column, 36 bytes a point, so that a million of them take
 * no more room than a photo that is being rendered, and are counted in milliseconds. Grows at its end alone. Not for several threads
 * at once while it grows.
 */
final class ShownPoints {
    /** Letters and digits of half a code. */
    static final int HALF = 4;

    private static final int LETTERS = 36;
    private static final long HALVES = (long) LETTERS * LETTERS * LETTERS * LETTERS;
    private static final double MILLIONTHS = 1e6;
    private static final int BYTES_A_POINT = 36;

    private int size;
    private long[] codes = new long[0];
    private int[] xs = new int[0];
    private int[] ys = new int[0];
    private int[] lats = new int[0];
    private int[] lons = new int[0];
    private String[] categories = new String[0];
    private ReportStatus[] statuses = new ReportStatus[0];
    private @Nullable UUID[] areas = new UUID[0];

    /**
     * A point.
     *
     * @param x column of the map at {@link MapGrid#DEEPEST}
     * @param y row likewise
     * @param lat WGS84 degrees, as {@code lon}
     * @param category the same object for the same code, or each takes room of its own
     * @param area likewise; absent outside of all communes
     */
    record Point(
            String code,
            int x,
            int y,
            double lat,
            double lon,
            String category,
            ReportStatus status,
            @Nullable UUID area) {}

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

    /** Room it takes, in bytes, roughly. */
    long bytes() {
        return (long) BYTES_A_POINT * codes.length;
    }

    /** Adds one at the end. */
    void add(Point point) {
        if (size == codes.length) {
            room(size + size / 8 + 1_024);
        }
        int at = size++;
        codes[at] = packed(point.code());
        xs[at] = point.x();
        ys[at] = point.y();
        lats[at] = millionths(point.lat());
        lons[at] = millionths(point.lon());
        categories[at] = point.category();
        statuses[at] = point.status();
        areas[at] = point.area();
    }

    private void room(int capacity) {
        codes = Arrays.copyOf(codes, capacity);
        xs = Arrays.copyOf(xs, capacity);
        ys = Arrays.copyOf(ys, capacity);
        lats = Arrays.copyOf(lats, capacity);
        lons = Arrays.copyOf(lons, capacity);
        categories = Arrays.copyOf(categories, capacity);
        statuses = Arrays.copyOf(statuses, capacity);
        areas = Arrays.copyOf(areas, capacity);
    }

    /** Whether this is that report as it is now. */
    boolean isAt(int at, Point point) {
        return codes[at] == packed(point.code())
                && xs[at] == point.x()
                && ys[at] == point.y()
                && lats[at] == millionths(point.lat())
                && lons[at] == millionths(point.lon())
                && categories[at].equals(point.category())
                && statuses[at] == point.status()
                && Objects.equals(areas[at], point.area());
    }

    /** The points of these reports, each with its code as {@link #packed}: {@code sorted} is in ascending order. */
    BitSet of(long[] sorted) {
        BitSet found = new BitSet();
        for (int point = 0; point < size; point++) {
            if (Arrays.binarySearch(sorted, codes[point]) >= 0) {
                found.set(point);
            }
        }
        return found;
    }

    long code(int at) {
        return codes[at];
    }

    /** Adds the points whose code has a half that is this, or begins so, to a set. */
    void addHalves(BitSet points, String letters, boolean unfinished) {
        if (letters.length() > HALF
                || (letters.length() < HALF && !unfinished)
                || !letters.chars().allMatch(ShownPoints::isOfCodes)) {
            return;
        }
        long room = (long) Math.pow(LETTERS, HALF - letters.length());
        long first = Long.parseLong(letters, LETTERS) * room;
        long last = first + room - 1;
        for (int point = 0; point < size; point++) {
            long one = codes[point] / HALVES;
            long other = codes[point] % HALVES;
            if ((one >= first && one <= last) || (other >= first && other <= last)) {
                points.set(point);
            }
        }
    }

    private static boolean isOfCodes(int letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z');
    }

    /** Leaves those of a set that lie in one of these communes. */
    void keepWithin(BitSet points, List<UUID> communes) {
        for (int point = points.nextSetBit(0); point >= 0; point = points.nextSetBit(point + 1)) {
            UUID area = areas[point];
            if (area == null || !communes.contains(area)) {
                points.clear(point);
            }
        }
    }

    private boolean fits(int point, ShownMap.Wanted wanted) {
        return (wanted.statuses().isEmpty() || wanted.statuses().contains(statuses[point]))
                && (wanted.category() == null || wanted.category().equals(categories[point]));
    }

    /** Those of a set within the grid, cell by cell; words and commune of what is wanted are not looked at. */
    List<ShownMap.Cell> cells(BitSet chosen, MapGrid grid, ShownMap.Wanted wanted) {
        List<ShownMap.Cell> cells = new ArrayList<>();
        grid.spans().forEach(span -> cells.addAll(cells(chosen, MapGrid.DEEPEST - grid.depth(), span, wanted)));
        return cells;
    }

    private List<ShownMap.Cell> cells(BitSet chosen, int bits, MapGrid.Span span, ShownMap.Wanted wanted) {
        int wide = span.east() - span.west() + 1;
        @Nullable Sum[] sums = new Sum[Math.toIntExact(span.cells())];
        for (int point = chosen.nextSetBit(0); point >= 0; point = chosen.nextSetBit(point + 1)) {
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

    /** Where those of a set lie, whatever box is asked for: west, south, east, north in WGS84 degrees; null for nowhere. */
    double @Nullable [] extent(BitSet chosen, ShownMap.Wanted wanted) {
        int west = Integer.MAX_VALUE;
        int south = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        int north = Integer.MIN_VALUE;
        for (int point = chosen.nextSetBit(0); point >= 0; point = chosen.nextSetBit(point + 1)) {
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

    private static int millionths(double degrees) {
        return (int) Math.round(degrees * MILLIONTHS);
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
