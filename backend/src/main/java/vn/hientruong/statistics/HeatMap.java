package vn.hientruong.statistics;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.hientruong.identity.Caller;
import vn.hientruong.platform.problem.Forbidden;

/** Where reports pile up: how many lie in each cell of a fixed grid. No point of a report leaves the database. */
@Singleton
public class HeatMap {
    /** Height and width of a cell in degrees: about 1.1 km. */
    public static final double STEP = 0.01;

    /** Of the cells with the most reports; more no map shows. */
    static final int MOST_CELLS = 2_000;

    /** How many strengths a map draws. */
    public static final int LEVELS = 5;

    /**
     * One cell.
     *
     * @param south its lower border, WGS84 degrees
     * @param west its left border, WGS84 degrees
     * @param reports at least one
     * @param level 1 for few to {@link #LEVELS} for as many as in the fullest; grows with the square root, so that one very
     *     full cell does not hide the others
     */
    public record Cell(double south, double west, long reports, int level) {}

    private record Counted(long row, long column, long reports) {}

    private final AgroalDataSource dataSource;
    private final FilteredAreas areas;
    private final Clock clock;

    HeatMap(AgroalDataSource dataSource, FilteredAreas areas, Clock clock) {
        this.dataSource = dataSource;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The cells of a selection, the fullest first.
     *
     * @param selection its first figure says which reports of it
     * @throws Forbidden for residents
     */
    public List<Cell> of(Caller caller, FigureSelection selection) {
        Cohort cohort = new Cohort(
                        selection,
                        Scope.of(caller),
                        areas.idsOf(selection.filter().area()),
                        clock.instant())
                .and(selection.figures().get(0).behind());
        List<Counted> counted = count(cohort);
        long fullest = counted.stream().mapToLong(Counted::reports).max().orElse(1);
        return counted.stream()
                .map(cell -> new Cell(
                        degrees(cell.row()), degrees(cell.column()), cell.reports(), level(cell.reports(), fullest)))
                .toList();
    }

    private List<Counted> count(Cohort cohort) {
        String sql = "select floor(r.lat / %1$s)::bigint, floor(r.lon / %1$s)::bigint, count(*)".formatted(STEP)
                + cohort.sql() + " group by 1, 2 order by 3 desc, 1, 2 limit " + MOST_CELLS;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            cohort.bind(select);
            List<Counted> cells = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    cells.add(new Counted(row.getLong(1), row.getLong(2), row.getLong(3)));
                }
            }
            return cells;
        } catch (SQLException failed) {
            throw new IllegalStateException("Reports could not be counted by place", failed);
        }
    }

    static int level(long reports, long fullest) {
        return Math.max(1, (int) Math.ceil(LEVELS * Math.sqrt((double) reports / fullest)));
    }

    /** Hundredths stay hundredths. */
    private static double degrees(long cell) {
        return Math.round(cell * STEP * 100) / 100.0;
    }
}
