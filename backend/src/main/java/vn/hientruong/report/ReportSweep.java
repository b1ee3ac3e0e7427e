package vn.hientruong.report;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import vn.hientruong.report.WatchQueue.Place;

/**
 * Looks at every report whose time has come, once for all instances. What cannot be looked at is tried again later and
 * keeps no other waiting.
 */
@Singleton
class ReportSweep {
    static final String TASK = "report-sweep";

    private static final Logger LOG = Logger.getLogger(ReportSweep.class);
    private static final int BATCH = 200;

    private final WatchQueue queue;
    private final Watching watching;
    private final SweepConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    ReportSweep(WatchQueue queue, Watching watching, SweepConfig config, MeterRegistry meters, Clock clock) {
        this.queue = queue;
        this.watching = watching;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> reportSweepTask() {
        return Tasks.recurring(TASK, new Every(config.every()))
                .execute((instance, context) ->
                        sweep(clock.instant(), () -> context.getSchedulerState().isShuttingDown()));
    }

    /** A while after the one before, and after the start. */
    private record Every(Duration gap) implements Schedule {
        @Override
        public Instant getNextExecutionTime(ExecutionComplete before) {
            return before.getTimeDone().plus(gap);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }

    void watchTheDelay(@Observes StartupEvent event) {
        Gauge.builder("hientruong.sweep.delay", () -> secondsLate(clock.instant()))
                .description("How long the report that has waited longest should have been looked at")
                .baseUnit("seconds")
                .register(meters);
    }

    private double secondsLate(Instant now) {
        return queue.findFirst()
                .filter(now::isAfter)
                .map(first -> Duration.between(first, now).toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** @param stopping asked between two reports; what is left is done by the next sweep */
    void sweep(Instant now, BooleanSupplier stopping) {
        Map<Integer, Integer> missing = new TreeMap<>();
        Place last = WatchQueue.START;
        List<Place> due = queue.listDue(now, last, BATCH);
        while (!due.isEmpty()) {
            for (Place place : due) {
                if (stopping.getAsBoolean()) {
                    return;
                }
                look(place.reportId(), now, missing);
            }
            last = due.get(due.size() - 1);
            due = queue.listDue(now, last, BATCH);
        }
        missing.forEach((year, reports) -> LOG.errorf(
                "The calendar of %d is missing: nobody is reminded of %d reports; enter its holidays", year, reports));
    }

    private void look(UUID reportId, Instant now, Map<Integer, Integer> missing) {
        try {
            Watching.Outcome outcome = watching.look(reportId, now);
            outcome.told().ifPresent(what -> count("told", "what", what));
            outcome.missingYear().ifPresent(year -> {
                missing.merge(year, 1, Integer::sum);
                count("skipped", "reason", "calendar");
            });
        } catch (RuntimeException fault) {
            if (fault.getCause() instanceof Error) {
                throw fault; // no fault of this report: the process is ending
            }
            LOG.errorf(fault, "Report %s could not be looked at", reportId);
            count("skipped", "reason", "fault");
            queue.lookAgain(reportId, now.plus(Watching.RETRY));
        }
    }

    private void count(String result, String tag, String value) {
        meters.counter("hientruong.sweep." + result, tag, value).increment();
    }
}
