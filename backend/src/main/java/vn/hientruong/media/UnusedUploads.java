package vn.hientruong.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hientruong.media.Leftovers.Doomed;
import vn.hientruong.platform.problem.StoreUnavailable;

/**
 * Removes files that no report used in time. They are marked first, so that no report can take one any more, and removed
 * once no address to send to them is valid: objects before the row, so that a crash leaves a row to try again.
 */
@Singleton
class UnusedUploads {
    private static final Logger LOG = Logger.getLogger(UnusedUploads.class);
    private static final Duration BETWEEN = Duration.ofMinutes(15);
    /** For a request that began before the mark and a clock that is not quite the store's. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private static final int BATCH = 100;

    private final Leftovers leftovers;
    private final ObjectStore store;
    private final MultipartStore multipart;
    private final MediaConfig storeConfig;
    private final UploadConfig config;
    private final Clock clock;

    UnusedUploads(
            Leftovers leftovers,
            ObjectStore store,
            MultipartStore multipart,
            MediaConfig storeConfig,
            UploadConfig config,
            Clock clock) {
        this.leftovers = leftovers;
        this.store = store;
        this.multipart = multipart;
        this.storeConfig = storeConfig;
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> unusedUploadsTask() {
        return Tasks.recurring("media-unused", FixedDelay.of(BETWEEN))
                .execute((instance, context) -> sweep(clock.instant()));
    }

    /** @throws StoreUnavailable when the store does not answer; the next run goes on */
    void sweep(Instant now) {
        int marked;
        do {
            marked = leftovers.doom(now.minus(config.unusedRetention()), now, BATCH);
        } while (marked == BATCH);
        Instant unreachable = now.minus(storeConfig.ticketLifetime()).minus(SLACK);
        int removed = 0;
        int failed = 0;
        List<Doomed> batch = leftovers.listDoomed(unreachable, Leftovers.FIRST, BATCH);
        if (!batch.isEmpty()) {
            store.requireBucket();
        }
        while (!batch.isEmpty()) {
            for (Doomed doomed : batch) {
                if (remove(doomed)) {
                    removed++;
                } else {
                    failed++;
                }
            }
            batch = leftovers.listDoomed(
                    unreachable, batch.get(batch.size() - 1).id(), BATCH);
        }
        if (removed + failed > 0) {
            LOG.infof("Files no report used: %d removed, %d could not be", removed, failed);
        }
    }

    /** One that the store will not part with must not keep the others. */
    private boolean remove(Doomed doomed) {
        try {
            if (doomed.multipartId() != null) {
                multipart.abort(doomed.objectKey(), doomed.multipartId());
            }
            doomed.keys().forEach(store::remove);
        } catch (StoreUnavailable refused) {
            LOG.warnf("Upload %s stays for now: %s", doomed.id(), refused.getCause());
            return false;
        }
        leftovers.remove(doomed.id());
        return true;
    }
}
