package vn.hientruong.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/** Forgets sessions that ended long ago, with all their secrets: by then no token of them opens anything. */
@Singleton
class OldSessions {
    /** Long enough to look into a theft. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final int BATCH = 500;

    private final SessionRepository sessions;
    private final Clock clock;

    OldSessions(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> oldSessionsTask() {
        return Tasks.recurring("identity-sessions", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> forget(clock.instant()));
    }

    void forget(Instant now) {
        int removed;
        do {
            removed = sessions.removeEndedBefore(now.minus(KEPT), BATCH);
        } while (removed == BATCH);
    }
}
