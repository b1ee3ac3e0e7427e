package vn.hientruong.notification;

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
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Forgets what people were told long ago, a thousand rows a time so that nobody waits behind it. */
@Singleton
class OldNotifications {
    private static final LocalTime NIGHT = LocalTime.of(3, 15);
    private static final int BATCH = 1000;

    /** With them go their deliveries, dead letters too. */
    private static final String REMOVE = """
            delete from notification where id in (
                select id from notification where created_at < ? limit %d)""".formatted(BATCH);

    private final AgroalDataSource dataSource;
    private final NotificationConfig config;
    private final Clock clock;

    OldNotifications(AgroalDataSource dataSource, NotificationConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> oldNotificationsTask() {
        return Tasks.recurring("notification-retention", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> forget(clock.instant()));
    }

    void forget(Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            delete.setObject(1, now.minus(config.retention()).atOffset(ZoneOffset.UTC));
            int removed;
            do {
                removed = delete.executeUpdate();
            } while (removed == BATCH);
        } catch (SQLException failed) {
            throw new IllegalStateException("Old notifications could not be removed", failed);
        }
    }
}
