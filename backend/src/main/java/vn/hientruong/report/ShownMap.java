package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;

/**
 * The reports everybody may see as marks on a map: one a cell of the grid, with how many reports lie there. The numbers are
 * those of the moment, at every zoom: they are added up from {@code report_cell}, which triggers keep; where few are in sight they are
 * looked at.
 */
@Singleton
public class ShownMap {
    /** The depths at which counts are kept; {@code report_cell_move} in the database has the same. */
    static final List<Integer> KEPT = List.of(8, 10, 12, 14, 16, 18, 20);

    /** So few reports that each may be looked at, however far out. */
    private static final int FEW = 500;

    /** Reports of any kind in sight, of which each may be looked at for a few of one kind. */
    private static final int OTHERS = 20_000;

    private static final double MILLIONTHS = 1e6;

    private static final Sql SHOWN = new Sql("(select * from report where shown) r");

    /**
     * A mark.
     *
     * @param lat of the report, or the middle of the reports; WGS84 degrees
     * @param lon likewise
     * @param reports at least one
     * @param report the only one there, where it was looked at
     */
    public record Mark(
            double lat, double lon, long reports, @Nullable Pin report) {}

    /** One report on the map. */
    public record Pin(UUID id, String code, String category, ReportStatus status) {}

    /**
     * What lies in a box.
     *
     * @param covered the box of the cells that were counted: west, south, east, north, WGS84 degrees
     * @param extent of all that was searched for, whatever box is asked for; absent where nothing is, or nothing was searched
     * @param reports in all of it
     */
    public record Found(List<Mark> marks, double[] covered, double @Nullable [] extent, long reports) {}

    /**
     * Which of them.
     *
     * @param statuses empty for any
     * @param category code; absent for any
     * @param words that everybody may read of them, with or without accents, or a code; absent for any
     * @param area code of a commune, past or present; absent for any
     */
    public record Wanted(
            Set<ReportStatus> statuses,
            @Nullable String category,
            @Nullable String words,
            @Nullable String area) {
        static final Wanted ANY = of(Set.of(), null);

        static Wanted of(Set<ReportStatus> statuses, @Nullable String category) {
            return new Wanted(statuses, category, null, null);
        }

        private boolean isSearch() {
            return words != null || area != null;
        }
    }

    /** What lies in a cell; {@code only} is the code of the single report there, where it was looked at. */
    record Cell(
            long reports, double lat, double lon, @Nullable String only) {
        private Cell unnamed() {
            return new Cell(reports, lat, lon, null);
        }
    }

    private final AgroalDataSource dataSource;
    private final ShownSearches searches;

    ShownMap(AgroalDataSource dataSource, ShownSearches searches) {
        this.dataSource = dataSource;
        this.searches = searches;
    }

    /**
     * What lies in a box of the map.
     *
     * @param bbox see {@link MapGrid#of}
     * @param zoom of the web map, 0 to {@link MapGrid#MOST_ZOOM}
     * @throws vn.hientruong.platform.problem.InvalidRequest for what is no box or no zoom
     */
    public Found of(String bbox, int zoom, Wanted wanted) {
        return of(bbox, zoom, wanted, () -> {});
    }

    /**
     * The same for a stranger, who may not have very much read for them.
     *
     * @param gate asked before the database counts all reports with some words, or of a commune; throws to keep them out
     */
    public Found of(String bbox, int zoom, Wanted wanted, Runnable gate) {
        MapGrid grid = MapGrid.of(bbox, zoom);
        try {
            return wanted.isSearch() ? searched(grid, wanted, gate) : kept(grid, wanted);
        } catch (SQLException failed) {
            throw new IllegalStateException("Reports could not be counted on the map", failed);
        }
    }

    private Found kept(MapGrid grid, Wanted wanted) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return marked(connection, grid, cells(connection, grid, wanted), null);
        }
    }

    private Found searched(MapGrid grid, Wanted wanted, Runnable gate) throws SQLException {
        ShownSource.Asked asked = new ShownSource.Asked(wanted.words(), wanted.area());
        Optional<ShownSearches.Gathered> kept = searches.gather(asked, grid, wanted);
        if (kept.isPresent()) {
            return named(grid, kept.get().cells(), kept.get().extent());
        }
        gate.run();
        return named(grid, searches.inTurn(() -> counted(grid, wanted, asked)), null);
    }

    private Found named(MapGrid grid, List<Cell> cells, double @Nullable [] extent) throws SQLException {
        List<Cell> named = sum(cells) > FEW ? cells.stream().map(Cell::unnamed).toList() : cells;
        try (Connection connection = dataSource.getConnection()) {
            return marked(connection, grid, named, extent);
        }
    }

    private List<Cell> counted(MapGrid grid, Wanted wanted, ShownSource.Asked asked) throws SQLException {
        Sql rows = new Sql("(").add(searches.rows(asked)).add(") r");
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, grid, span -> counted(rows, grid, span, wanted));
        }
    }

    private static Found marked(Connection connection, MapGrid grid, List<Cell> cells, double @Nullable [] extent)
            throws SQLException {
        Map<String, Pin> pins = pins(
                connection,
                cells.stream().map(Cell::only).filter(Objects::nonNull).toList());
        List<Mark> marks = cells.stream()
                .map(cell -> new Mark(
                        cell.lat(), cell.lon(), cell.reports(), cell.only() == null ? null : pins.get(cell.only())))
                .toList();
        return new Found(marks, grid.covered(), extent, sum(cells));
    }

    private static List<Cell> cells(Connection connection, MapGrid grid, Wanted wanted) throws SQLException {
        int kept =
                KEPT.stream().filter(depth -> depth >= grid.depth()).findFirst().orElse(0);
        if (kept > 0) {
            List<Cell> summed = read(connection, grid, span -> summed(grid, span, kept, wanted));
            if (sum(summed) > FEW || !isLookedAt(connection, grid, kept, wanted)) {
                return summed;
            }
        }
        return read(connection, grid, span -> counted(SHOWN, grid, span, wanted));
    }

    /** Few of a kind among very many others would be looked for report by report. */
    private static boolean isLookedAt(Connection connection, MapGrid grid, int kept, Wanted wanted)
            throws SQLException {
        return wanted.equals(Wanted.ANY)
                || sum(read(connection, grid, span -> summed(grid, span, kept, Wanted.ANY))) <= OTHERS;
    }

    private static long sum(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::reports).sum();
    }

    /** Column by column, each a look at one stretch of an index. */
    private static Sql summed(MapGrid grid, MapGrid.Span wide, int kept, Wanted wanted) {
        int bits = kept - grid.depth();
        MapGrid.Span span = wide.shifted(bits);
        Sql columns = new Sql(
                "select x >> ? as col, y >> ? as line, sum(reports) as reports, sum(lat_sum) / ? as lat, sum(lon_sum) / ? as lon,"
                        + " null as only from generate_series(?, ?) each_x cross join lateral (",
                bits,
                bits,
                MILLIONTHS,
                MILLIONTHS,
                span.west(),
                span.east());
        String table =
                "select x, y, reports, lat_sum, lon_sum from %s where depth = ?::smallint and x = each_x and y between ? and ?";
        for (String from : List.of("report_cell", "report_cell_change")) {
            columns.add(from.equals("report_cell") ? "" : " union all ")
                    .add(table.formatted(from), kept, span.north(), span.south());
            filter(columns, wanted);
        }
        return columns.add(") c group by 1, 2 having sum(reports) > 0");
    }

    /** @param rows those of report to count */
    private static Sql counted(Sql rows, MapGrid grid, MapGrid.Span wide, Wanted wanted) {
        int bits = MapGrid.DEEPEST - grid.depth();
        MapGrid.Span span = wide.shifted(bits);
        Sql cells = new Sql(
                        "select cell_x >> ? as col, cell_y >> ? as line, count(*) as reports, sum(lat) as lat, sum(lon) as lon,"
                                + " case when count(*) = 1 then min(code) end as only from ",
                        bits,
                        bits)
                .add(rows)
                .add(
                        " where cell_x between ? and ? and cell_y between ? and ?",
                        span.west(),
                        span.east(),
                        span.north(),
                        span.south());
        filter(cells, wanted);
        return cells.add(" group by 1, 2");
    }

    private static void filter(Sql sql, Wanted wanted) {
        if (!wanted.statuses().isEmpty()) {
            sql.add(" and status = any (?)", WorklistConditions.names(wanted.statuses()));
        }
        if (wanted.category() != null) {
            sql.add(" and category_code = ?", wanted.category());
        }
    }

    private static List<Cell> read(Connection connection, MapGrid grid, Function<MapGrid.Span, Sql> query)
            throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (MapGrid.Span span : grid.spans()) {
            try (PreparedStatement select = query.apply(span).on(connection);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long reports = row.getLong("reports");
                    cells.add(new Cell(
                            reports,
                            row.getDouble("lat") / reports,
                            row.getDouble("lon") / reports,
                            row.getString("only")));
                }
            }
        }
        return cells;
    }

    private static Map<String, Pin> pins(Connection connection, List<String> codes) throws SQLException {
        if (codes.isEmpty()) {
            return Map.of();
        }
        List<Pin> pins = new ArrayList<>();
        try (PreparedStatement select = new Sql(
                                "select id, code, category_code, status from report where code = any (?) and shown",
                                codes)
                        .on(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                pins.add(new Pin(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        ReportStatus.valueOf(row.getString(4))));
            }
        }
        return pins.stream().collect(Collectors.toMap(Pin::code, Function.identity()));
    }
}
