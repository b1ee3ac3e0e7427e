package vn.hientruong.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hientruong.media.Leftovers.Original;

/** Removes files as they were sent, faces, places and all, once they were kept long enough. What is shown stays. */
@Singleton
class OldOriginals {
    private static final Logger LOG = Logger.getLogger(OldOriginals.class);
    private static final LocalTime NIGHT = LocalTime.of(2, 30);
    private static final int BATCH = 100;

    private final Leftovers leftovers;
    private final ObjectStore store;
    private final UploadConfig config;
    private final Clock clock;

    OldOriginals(Leftovers leftovers, ObjectStore store, UploadConfig config, Clock clock) {
        this.leftovers = leftovers;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> oldOriginalsTask() {
        return Tasks.recurring("media-originals", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> retire(clock.instant()));
    }

    /** @throws vn.hientruong.platform.problem.StoreUnavailable when the store does not answer; the next run goes on */
    void retire(Instant now) {
        Instant before = now.minus(config.originalRetention());
        int removed = 0;
        for (List<Original> batch = leftovers.listOriginals(before, BATCH);
                !batch.isEmpty();
                batch = leftovers.listOriginals(before, BATCH)) {
            for (Original original : batch) {
                // the row last: a crash in between leaves it to be done again
                store.remove(original.objectKey());
                leftovers.originalGone(original.id(), now);
                removed++;
            }
        }
        if (removed > 0) {
            LOG.infof("Originals kept long enough: %d removed", removed);
        }
    }
}
