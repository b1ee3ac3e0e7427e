package vn.hientruong.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * Forgets what became of actions on many reports, long after the last request for one may be sent again or taken back. What
 * they did stays in the timelines.
 */
@Singleton
class OldBulks {
    /** How long one is kept, a month past the day within which it may be undone. */
    static final Duration KEPT = Duration.ofDays(31);

    private static final LocalTime NIGHT = LocalTime.of(3, 25);
    private static final int BATCH = 100;

    private static final String REMOVE = """
            with gone as (select id from report_bulk where started_at < ? order by started_at limit %d for update skip locked),
            places as (delete from report_bulk_row where bulk_id in (select id from gone))
            delete from report_bulk where id in (select id from gone)""".formatted(BATCH);

    private final AgroalDataSource dataSource;
    private final Clock clock;

    OldBulks(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> oldBulksTask() {
        return Tasks.recurring("report-bulk-retention", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> forget(clock.instant()));
    }

    /** Those that began more than {@link #KEPT} before that time, some at a time so that nobody waits behind it. */
    void forget(Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = new Sql(REMOVE, now.minus(KEPT)).on(connection)) {
            int removed;
            do {
                removed = delete.executeUpdate();
            } while (removed == BATCH);
        } catch (SQLException failed) {
            throw new IllegalStateException("Old actions on many reports could not be removed", failed);
        }
    }
}
