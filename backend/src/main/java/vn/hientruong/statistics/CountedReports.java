package vn.hientruong.statistics;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.statistics.CountedReport;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.Forbidden;

/** The reports behind a figure, by the very condition that counted them; the first filed first. */
@Singleton
public class CountedReports {
    private static final int ROWS_A_TRIP = 500;

    private static final String SELECT = """
            select r.id, r.code, r.status, r.category_code, r.lead_agency, r.area_id, r.channel,
                r.filed_at, r.first_dispatched_at, r.accepted_at, r.due_at, r.first_resolved_at""";

    private final AgroalDataSource dataSource;
    private final FilteredAreas areas;
    private final GroupNames names;
    private final Clock clock;

    CountedReports(AgroalDataSource dataSource, FilteredAreas areas, GroupNames names, Clock clock) {
        this.dataSource = dataSource;
        this.areas = areas;
        this.names = names;
        this.clock = clock;
    }

    /**
     * One page of them.
     *
     * @param selection its first figure
     * @throws Forbidden for residents
     */
    public Page<CountedReport> page(
            Caller caller, FigureSelection selection, @Nullable Cursor after, int limit, Locale language) {
        Cohort cohort = behind(caller, selection);
        if (after != null) {
            cohort.and("(r.filed_at, r.id) > (?, ?)", after.at(), after.id());
        }
        List<CountedReport> rows = new ArrayList<>();
        read(cohort, limit + 1, language, rows::add);
        boolean more = rows.size() > limit;
        CountedReport last = more ? rows.get(limit - 1) : null;
        return new Page<>(
                more ? List.copyOf(rows.subList(0, limit)) : rows,
                last == null ? null : new Cursor(last.filedAt(), last.id()).encoded());
    }

    /**
     * Each of them in turn, a few hundred in memory at a time.
     *
     * @throws Forbidden for residents, before the first
     */
    public void each(Caller caller, FigureSelection selection, Locale language, Consumer<CountedReport> reader) {
        read(behind(caller, selection), Integer.MAX_VALUE, language, reader);
    }

    private Cohort behind(Caller caller, FigureSelection selection) {
        return new Cohort(
                        selection,
                        Scope.of(caller),
                        areas.idsOf(selection.filter().area()),
                        clock.instant())
                .and(selection.figures().get(0).behind());
    }

    private void read(Cohort cohort, int limit, Locale language, Consumer<CountedReport> reader) {
        String sql = SELECT + cohort.sql() + " order by r.filed_at, r.id limit " + limit;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false); // PostgreSQL hands out rows bit by bit within a transaction alone
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(ROWS_A_TRIP);
                cohort.bind(select);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.accept(report(row, language));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Reports could not be listed", failed);
        }
    }

    private CountedReport report(ResultSet row, Locale language) throws SQLException {
        return new CountedReport(
                row.getObject(1, UUID.class),
                row.getString(2),
                ReportStatus.valueOf(row.getString(3)),
                names.of(Dimension.CATEGORY, row.getString(4), language),
                named(Dimension.AGENCY, row.getString(5), language),
                named(Dimension.AREA, row.getString(6), language),
                Channel.valueOf(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                instant(row, 9),
                instant(row, 10),
                instant(row, 11),
                instant(row, 12));
    }

    private @Nullable CodeName named(Dimension dimension, @Nullable String key, Locale language) {
        return key == null ? null : names.of(dimension, key, language);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
