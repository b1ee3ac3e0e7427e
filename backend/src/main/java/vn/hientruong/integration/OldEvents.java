package vn.hientruong.integration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets events that were kept long enough, each night. */
@Singleton
class OldEvents {
    private static final Logger LOG = Logger.getLogger(OldEvents.class);
    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    private final Events events;
    private final Clock clock;
    private final Duration retention;

    OldEvents(
            Events events,
            Clock clock,
            @ConfigProperty(name = "hientruong.events.retention", defaultValue = "180d") Duration retention) {
        this.events = events;
        this.clock = clock;
        this.retention = retention;
    }

    @Produces
    @Singleton
    RecurringTask<Void> oldEventsTask() {
        return Tasks.recurring("old-events", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> forget(clock.instant()));
    }

    @Transactional
    void forget(Instant now) {
        int removed = events.removeBefore(now.minus(retention));
        if (removed > 0) {
            LOG.infof("Events kept long enough: %d removed", removed);
        }
    }
}
