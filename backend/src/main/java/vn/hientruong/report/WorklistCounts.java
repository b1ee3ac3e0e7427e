package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.report.InboxCounts;
import vn.hientruong.model.report.InboxCounts.Count;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.report.WorklistFilter.Sort;

/**
 * Numbers beside the filters of the work list. Open reports and those that are done are looked at apart, so that the
 * work at hand is counted exactly however long the history is.
 */
@Singleton
public class WorklistCounts {
    private static final int CAP = 1_000;

    private final AgroalDataSource dataSource;
    private final WorklistSource source;
    private final Names names;
    private final CallerLanguage language;
    private final Clock clock;

    WorklistCounts(
            AgroalDataSource dataSource, WorklistSource source, Names names, CallerLanguage language, Clock clock) {
        this.dataSource = dataSource;
        this.source = source;
        this.names = names;
        this.language = language;
        this.clock = clock;
    }

    /** One number as it grows. */
    private static final class Tally {
        private int count;
        private boolean more;
    }

    /** The numbers of every filter, by value. */
    private record Tallies(
            Map<String, Tally> statuses,
            Map<String, Tally> due,
            Map<String, Tally> categories,
            Map<String, Tally> agencies,
            Map<String, Tally> areas,
            Map<String, Tally> urgencies) {
        static Tallies none() {
            return new Tallies(
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeMap<>());
        }

        void add(ResultSet row, boolean more) throws SQLException {
            List<Map<String, Tally>> columns = List.of(statuses, due, categories, agencies, areas, urgencies);
            for (int i = 0; i < columns.size(); i++) {
                String value = row.getString(i + 1);
                if (value != null) {
                    Tally tally = columns.get(i).computeIfAbsent(value, first -> new Tally());
                    tally.count += row.getInt(columns.size() + 1);
                    tally.more |= more;
                }
            }
        }
    }

    /**
     * Counts what the caller may see and asked for.
     *
     * @throws Forbidden for residents
     */
    @Transactional
    public InboxCounts of(Caller caller, ReportsWanted wanted) {
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
        Tallies tallies = Tallies.none();
        try (Connection connection = dataSource.getConnection()) {
            for (ReportsWanted part : parts(wanted)) {
                count(connection, caller, part, tallies);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The work could not be counted", failed);
        }
        Locale locale = language.get();
        return new InboxCounts(
                shown(tallies.statuses(), value -> null),
                shown(tallies.due(), value -> null),
                shown(tallies.urgencies(), value -> null),
                shown(tallies.categories(), value -> names.category(value, locale)),
                shown(tallies.agencies(), value -> names.agency(value, locale)),
                shown(tallies.areas(), value -> names.area(UUID.fromString(value), locale)));
    }

    /** What words find is bounded as it is; the rest is split into open and done. */
    private static List<ReportsWanted> parts(ReportsWanted wanted) {
        if (wanted.text() != null || wanted.onlyOpen()) {
            return List.of(wanted);
        }
        Set<ReportStatus> open = EnumSet.copyOf(ReportLifecycle.open());
        Set<ReportStatus> done = EnumSet.complementOf(EnumSet.copyOf(open));
        if (!wanted.statuses().isEmpty()) {
            open.retainAll(wanted.statuses());
            done.retainAll(wanted.statuses());
        }
        List<ReportsWanted> parts = new ArrayList<>();
        for (Set<ReportStatus> statuses : List.of(open, done)) {
            if (!statuses.isEmpty()) {
                parts.add(wanted.in(statuses));
            }
        }
        return parts;
    }

    private void count(Connection connection, Caller caller, ReportsWanted wanted, Tallies tallies)
            throws SQLException {
        WorklistSource.Rows from =
                source.of(connection, caller, new WorklistFilter(wanted, null, WorklistWalk.MOST, Sort.BEST_FIRST));
        boolean more = from.walk().isPresent()
                ? Worklist.last(connection, from.walk().get().last(null)).isPresent()
                : isFull(connection, from.rows());
        Instant now = clock.instant();
        Sql query = new Sql(
                        "select r.status, case when r.due_at is null then 'none' when r.status <> all (?) then null"
                                + " when r.due_at < ? then 'overdue' when r.due_at <= ? then 'soon' else 'later' end,"
                                + " r.category_code, r.lead_agency, r.area_id, r.urgency, count(*) from ",
                        WorklistConditions.names(ReportLifecycle.running()),
                        now,
                        now.plus(WorklistConditions.SOON))
                .add(from.rows())
                .add(" where ")
                .add(Sql.all(from.conditions()))
                .add(" group by 1, 2, 3, 4, 5, 6");
        try (PreparedStatement select = query.on(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                tallies.add(row, more);
            }
        }
    }

    private static boolean isFull(Connection connection, Sql found) throws SQLException {
        try (PreparedStatement select =
                        new Sql("select count(*) from ").add(found).on(connection);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1) >= WorklistSearch.MOST;
        }
    }

    private static List<Count> shown(Map<String, Tally> tallies, Function<String, @Nullable CodeName> naming) {
        return tallies.entrySet().stream()
                .map(entry -> {
                    CodeName name = naming.apply(entry.getKey());
                    Tally tally = entry.getValue();
                    return new Count(
                            name == null ? entry.getKey() : name.code(),
                            name == null ? null : name.name(),
                            Math.min(tally.count, CAP),
                            tally.more || tally.count > CAP);
                })
                .sorted(Comparator.comparing(Count::count).reversed().thenComparing(Count::value))
                .toList();
    }
}
