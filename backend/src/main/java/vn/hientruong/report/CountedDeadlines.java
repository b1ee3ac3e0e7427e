package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hientruong.model.report.ReportStatus;

/**
 * The deadlines of open reports that a calendar may move, and since when they count. More time that a lead has granted, and
 * a deadline an administrator has left alone, are promises: a calendar moves neither. Nor does it move urgent ones, but
 * which run by the clock {@link DueTimes} knows.
 */
@Singleton
class CountedDeadlines {
    /** @param since the line of the timeline from which the working days up to the deadline count */
    record Counted(UUID reportId, String code, Instant since, Instant dueAt) {}

    /** Until an answer is handed in and approved, its deadline is ahead of somebody. */
    static final Set<ReportStatus> UNANSWERED = Collections.unmodifiableSet(EnumSet.of(
            ReportStatus.NEEDS_INFO,
            ReportStatus.DISPATCHED,
            ReportStatus.IN_PROGRESS,
            ReportStatus.PLANNED,
            ReportStatus.PENDING_APPROVAL));

    private static final String SINCE =
            """
            select report.id, report.code, coalesce(line.at, report.dispatched_at) as since, report.due_at
            from report
            left join lateral (
                select entry.at, entry.action from report_entry as entry
                where entry.report_id = report.id
                  and (entry.action in ('dispatch', 'information', 'reopening', 'deadline-kept')
                       or entry.action = 'extension-decision' and entry.details ->> 'granted' = 'true')
                order by entry.at desc, entry.id desc
                limit 1) as line on true
            where report.status in (%s)
              and report.due_at >= ?
              and coalesce(line.at, report.dispatched_at) < ?
              and (line.action is null or line.action not in ('extension-decision', 'deadline-kept'))
            order by report.due_at, report.id
            """.formatted(UNANSWERED.stream().map(status -> "'" + status + "'").collect(Collectors.joining(", ")));

    private final AgroalDataSource dataSource;

    CountedDeadlines(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those whose working days may lie between the two instants, those due first first. */
    @Transactional(TxType.MANDATORY)
    List<Counted> touching(Instant from, Instant until) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SINCE)) {
            select.setObject(1, from.atOffset(ZoneOffset.UTC));
            select.setObject(2, until.atOffset(ZoneOffset.UTC));
            List<Counted> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Counted(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            row.getObject("due_at", OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("Deadlines could not be read", failed);
        }
    }
}
