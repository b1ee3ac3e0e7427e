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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.report.InboxCounts;
import vn.hientruong.model.report.InboxCounts.Count;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.problem.Forbidden;

/**
 * How much waits, by status and by limit: the numbers every page of the console shows. Counted on indexes of open reports
 * alone, and no further than {@link #MOST}, where {@link WorklistCounts} looks at each report for all its filters.
 */
@Singleton
public class WorkAtHand {
    /** Counted no further. */
    static final int MOST = 1_000;

    private static final String GROUPED = "select status, case when due_at is null then 'none'"
            + " when status <> all (?) then null when due_at < ? then 'overdue' when due_at <= ? then 'soon'"
            + " else 'later' end, count(*) from (";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    WorkAtHand(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Of all agencies.
     *
     * @param statuses of open reports
     * @throws Forbidden for those who do not see everything
     */
    @Transactional
    public InboxCounts everywhere(Caller caller, Set<ReportStatus> statuses) {
        if (!caller.seesEverything()) {
            throw new Forbidden();
        }
        Sql rows = new Sql(
                        "select of.status, r.due_at from unnest(?) as of (status) cross join lateral"
                                + " (select due_at from report where report.status = of.status and ",
                        WorklistConditions.names(statuses))
                .add(WorklistWalk.OPEN)
                .add(" order by filed_at desc, id desc limit " + (MOST + 1) + ") r");
        return counted(rows);
    }

    /**
     * What an agency leads.
     *
     * @param statuses of open reports
     * @throws Forbidden for staff of others
     */
    @Transactional
    public InboxCounts of(Caller caller, String agency, Set<ReportStatus> statuses) {
        checkMayCount(caller, agency);
        return counted(new Sql(
                "select status, due_at from (select status, due_at, leads from report_agency where agency_code = ? and open"
                        + " order by filed_at desc, report_id desc limit " + WorklistWalk.MOST
                        + ") newest where leads and status = any (?)",
                agency,
                WorklistConditions.names(statuses)));
    }

    /**
     * What somebody has in hand for the agency that leads.
     *
     * @param statuses of open reports
     * @throws Forbidden for staff of others
     */
    @Transactional
    public InboxCounts of(Caller caller, String agency, UUID assignee, Set<ReportStatus> statuses) {
        checkMayCount(caller, agency);
        return counted(new Sql("select status, due_at from report where assignee_id = ? and ", assignee)
                .add(WorklistWalk.OPEN)
                .add(
                        " and lead_agency = ? and status = any (?) limit " + WorklistWalk.MOST,
                        agency,
                        WorklistConditions.names(statuses)));
    }

    private static void checkMayCount(Caller caller, String agency) {
        if (!caller.seesEverything() && !(caller.isStaff() && agency.equals(caller.agencyCode()))) {
            throw new Forbidden();
        }
    }

    private InboxCounts counted(Sql rows) {
        Instant now = clock.instant();
        Sql query = new Sql(
                        GROUPED,
                        WorklistConditions.names(ReportLifecycle.running()),
                        now,
                        now.plus(WorklistConditions.SOON))
                .add(rows)
                .add(") waiting group by 1, 2");
        Map<ReportStatus, Integer> statuses = new EnumMap<>(ReportStatus.class);
        Map<String, Integer> due = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = query.on(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                statuses.merge(ReportStatus.valueOf(row.getString(1)), row.getInt(3), Integer::sum);
                String limit = row.getString(2);
                if (limit != null) {
                    due.merge(limit, row.getInt(3), Integer::sum);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("What waits could not be counted", failed);
        }
        List<Count> byStatus = new ArrayList<>();
        statuses.forEach((status, count) -> byStatus.add(shown(status.name(), count)));
        List<Count> byDue = new ArrayList<>();
        due.forEach((limit, count) -> byDue.add(shown(limit, count)));
        return new InboxCounts(byStatus, byDue, List.of(), List.of(), List.of(), List.of());
    }

    private static Count shown(String value, int count) {
        @Nullable String unnamed = null;
        return new Count(value, unnamed, Math.min(count, MOST), count > MOST);
    }
}
