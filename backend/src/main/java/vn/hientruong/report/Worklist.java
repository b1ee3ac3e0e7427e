package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.report.WorklistFilter.Sort;
import vn.hientruong.report.WorklistRows.Row;

/**
 * Lists of reports: the work of staff, and a resident's own. A page looks at no more than a fixed number of rows, however
 * many there are: where few of them are wanted it may be short, or empty, and yet name the next one.
 */
@Singleton
public class Worklist {
    private final AgroalDataSource dataSource;
    private final WorklistSource source;
    private final WorklistRows rows;

    Worklist(AgroalDataSource dataSource, WorklistSource source, WorklistRows rows) {
        this.dataSource = dataSource;
        this.source = source;
        this.rows = rows;
    }

    /**
     * The reports a member of staff may see and asked for.
     *
     * @throws Forbidden for residents
     */
    @Transactional
    public Page<ReportSummary> of(Caller caller, WorklistFilter filter) {
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
        try (Connection connection = dataSource.getConnection()) {
            return page(connection, source.of(connection, caller, filter), filter, true);
        } catch (SQLException failed) {
            throw new IllegalStateException("The work could not be listed", failed);
        }
    }

    /**
     * These reports, as far as a member of staff may see them, in that order.
     *
     * @throws Forbidden for residents
     */
    @Transactional
    public List<ReportSummary> these(Caller caller, List<UUID> ids) {
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        Sql query = new Sql(
                "select " + WorklistRows.COLUMNS
                        + " from (select filed_at as at, * from report where id = any (?)) r where true",
                ids);
        if (!caller.seesEverything()) {
            String own = Objects.requireNonNullElse(caller.agencyCode(), "");
            query.add(" and (r.lead_agency = ? or ? = any (r.cooperating))", own, own);
        }
        try (Connection connection = dataSource.getConnection()) {
            List<ReportSummary> found = rows.summaries(rows(connection, query), true);
            return found.stream()
                    .sorted(Comparator.comparingInt(report -> ids.indexOf(report.id())))
                    .toList();
        } catch (SQLException failed) {
            throw new IllegalStateException("Reports could not be listed", failed);
        }
    }

    /**
     * The reports everybody may see, the newest first or, where words are looked for, the best match; nobody who handles
     * them is named.
     *
     * @param filter made by {@link ReportsWanted#byAnybody}
     */
    @Transactional
    public Page<ReportSummary> shown(WorklistFilter filter) {
        try (Connection connection = dataSource.getConnection()) {
            return page(connection, source.shown(connection, filter), filter, false);
        } catch (SQLException failed) {
            throw new IllegalStateException("Shown reports could not be listed", failed);
        }
    }

    /** What this resident has filed, newest first. */
    @Transactional
    public Page<ReportSummary> mine(Caller caller, @Nullable Cursor after, int limit) {
        WorklistFilter filter = new WorklistFilter(ReportsWanted.ANY, after, limit, Sort.FILED_LAST);
        WorklistWalk walk = WorklistWalk.ofReporter(caller);
        try (Connection connection = dataSource.getConnection()) {
            return page(
                    connection,
                    new WorklistSource.Rows(walk.rows(after, limit), List.of(), Optional.of(walk)),
                    filter,
                    true);
        } catch (SQLException failed) {
            throw new IllegalStateException("A resident's reports could not be listed", failed);
        }
    }

    private Page<ReportSummary> page(
            Connection connection, WorklistSource.Rows from, WorklistFilter filter, boolean named) throws SQLException {
        Sort sort = filter.sort();
        Sql query = new Sql("select " + WorklistRows.COLUMNS + " from ")
                .add(from.rows())
                .add(" where ")
                .add(Sql.all(from.conditions()))
                .add(" and at is not null");
        Cursor after = filter.after();
        if (after != null) {
            query.add(" and (at, walked) " + sort.beyond() + " (?, ?)", after.at(), after.id());
        }
        query.add(" order by at %s, walked %s limit %d"
                .formatted(sort.direction(), sort.direction(), filter.limit() + 1));
        List<Row> found = rows(connection, query);
        if (found.size() > filter.limit()) {
            List<Row> shown = found.subList(0, filter.limit());
            return new Page<>(
                    rows.summaries(shown, named),
                    shown.get(shown.size() - 1).cursor().encoded());
        }
        Optional<WorklistWalk> cut = from.walk().filter(walk -> !walk.whole());
        Optional<Cursor> goOn = cut.isPresent() ? last(connection, cut.get().last(after)) : Optional.empty();
        return new Page<>(
                rows.summaries(found, named), goOn.map(Cursor::encoded).orElse(null));
    }

    private static List<Row> rows(Connection connection, Sql query) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (PreparedStatement select = query.on(connection);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                found.add(WorklistRows.read(result));
            }
        }
        return found;
    }

    /** The last row that was looked at, where there may be more behind it. */
    static Optional<Cursor> last(Connection connection, Sql query) throws SQLException {
        try (PreparedStatement select = query.on(connection);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Cursor(
                            row.getObject(1, java.time.OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class)))
                    : Optional.empty();
        }
    }
}
