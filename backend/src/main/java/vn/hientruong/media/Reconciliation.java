package vn.hientruong.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.hientruong.media.Leftovers.Expected;
import vn.hientruong.media.ObjectStore.Stored;

/**
 * Compares store and database once a night. An object that nothing names, old enough that nothing can be about to name it,
 * is removed; a row without its object is only told of, for it means that something was lost.
 */
@Singleton
class Reconciliation {
    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final LocalTime NIGHT = LocalTime.of(3, 30);
    private static final int BATCH = 500;
    /** Uploads named in the log when their objects are missing. */
    private static final int NAMED = 20;

    private final Leftovers leftovers;
    private final ObjectStore store;
    private final UploadConfig config;
    private final Clock clock;
    private final MultiGauge orphans;

    Reconciliation(Leftovers leftovers, ObjectStore store, UploadConfig config, MeterRegistry meters, Clock clock) {
        this.leftovers = leftovers;
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.orphans = MultiGauge.builder("hientruong.media.orphans")
                .description(
                        "Objects nothing names and rows whose object is missing, as the last comparison here found")
                .register(meters);
    }

    /** Objects that nothing names, removed ones included, and rows whose object is missing. */
    record Found(long objects, long rows) {}

    /** @param deletable those of the strangers that are old enough, under a prefix of ours */
    private record Objects(long known, long strangers, long deletable) {}

    @Produces
    @Singleton
    RecurringTask<Void> reconciliationTask() {
        return Tasks.recurring("media-reconciliation", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> reconcile(clock.instant()));
    }

    /** @throws vn.hientruong.platform.problem.StoreUnavailable when the store does not answer; the next run starts anew */
    Found reconcile(Instant now) {
        Instant before = now.minus(config.orphanAge());
        Objects objects = count(before);
        List<UUID> incomplete = findIncomplete();
        Found found = new Found(objects.strangers(), incomplete.size());
        tell(found);
        long removed = 0;
        if (objects.strangers() > objects.known()) {
            LOG.errorf(
                    "The store holds %d objects that the database does not know and %d that it knows. Nothing is removed:"
                            + " this looks like another installation's bucket, or a database from an old backup.",
                    objects.strangers(), objects.known());
        } else if (objects.deletable() > 0) {
            removed = removeOrphans(before);
        }
        LOG.logf(
                incomplete.isEmpty() ? Logger.Level.INFO : Logger.Level.WARN,
                "Store and database compared: %d objects known, %d unknown of which %d removed, %d uploads lack an object %s",
                objects.known(),
                objects.strangers(),
                removed,
                incomplete.size(),
                incomplete.subList(0, Math.min(NAMED, incomplete.size())));
        return found;
    }

    private void tell(Found found) {
        orphans.register(
                List.of(
                        Row.of(Tags.of("kind", "object"), found.objects()),
                        Row.of(Tags.of("kind", "row"), found.rows())),
                true);
    }

    private Objects count(Instant before) {
        long[] counts = new long[3];
        store.list(BATCH, batch -> {
            List<Stored> strangers = strangers(batch);
            counts[0] += batch.size() - strangers.size();
            counts[1] += strangers.size();
            counts[2] += strangers.stream()
                    .filter(stored -> isDeletable(stored, before))
                    .count();
        });
        return new Objects(counts[0], counts[1], counts[2]);
    }

    private long removeOrphans(Instant before) {
        long[] removed = new long[1];
        store.list(BATCH, batch -> {
            List<Stored> old =
                    batch.stream().filter(stored -> isDeletable(stored, before)).toList();
            for (Stored orphan : strangers(old)) {
                store.remove(orphan.key());
                removed[0]++;
            }
        });
        return removed[0];
    }

    private List<Stored> strangers(List<Stored> batch) {
        if (batch.isEmpty()) {
            return batch;
        }
        Set<String> known = leftovers.known(batch.stream().map(Stored::key).toList());
        return batch.stream().filter(stored -> !known.contains(stored.key())).toList();
    }

    private static boolean isDeletable(Stored stored, Instant before) {
        return ObjectStore.isOurs(stored.key()) && stored.modifiedAt().isBefore(before);
    }

    private List<UUID> findIncomplete() {
        List<UUID> incomplete = new ArrayList<>();
        List<Expected> batch = leftovers.listExpected(Leftovers.FIRST, BATCH);
        while (!batch.isEmpty()) {
            for (Expected row : batch) {
                row.keys().stream()
                        .filter(key -> store.findSize(key).isEmpty())
                        .findFirst()
                        .filter(key -> leftovers.isExpected(row.id(), key))
                        .ifPresent(key -> incomplete.add(row.id()));
            }
            batch = leftovers.listExpected(batch.get(batch.size() - 1).id(), BATCH);
        }
        return incomplete;
    }
}
