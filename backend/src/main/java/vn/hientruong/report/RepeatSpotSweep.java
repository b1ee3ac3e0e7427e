package vn.hientruong.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.hientruong.report.RepeatSpotFinder.Cluster;
import vn.hientruong.report.RepeatSpotFinder.Sighting;
import vn.hientruong.report.RepeatSpotRows.Looked;
import vn.hientruong.report.RepeatSpotRows.Position;

/**
 * Looks for repeat spots among the reports that were filed or moved since it looked last; filing waits for none of it. Each
 * report is a transaction of its own that may be repeated: one that is in a spot is not counted again. So a run that was
 * killed is gone over again from its mark, and two at once wait for each other.
 */
@Singleton
class RepeatSpotSweep {
    /** Of the line in the timeline of the newest report. */
    static final String ACTION = "repeat-spot";

    private static final Logger LOG = Logger.getLogger(RepeatSpotSweep.class);
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    /** For transactions that commit later than others, and for a clock that was set back an hour. */
    private static final Duration OVERLAP = Duration.ofHours(2);

    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final RepeatSpotRows rows;
    private final ReportRepository reports;
    private final Event<ReportMoved> moved;
    private final LiveReports live;
    private final Clock clock;

    RepeatSpotSweep(
            RepeatSpotRows rows, ReportRepository reports, Event<ReportMoved> moved, LiveReports live, Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.moved = moved;
        this.live = live;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> repeatSpotTask() {
        return Tasks.recurring("repeat-spots", FixedDelay.of(BETWEEN))
                .execute((instance, context) -> sweep(clock.instant()));
    }

    void sweep(Instant now) {
        Instant mark = QuarkusTransaction.requiringNew().call(rows::mark);
        Position position = new Position(mark.minus(OVERLAP), FIRST);
        List<Position> batch = after(position);
        while (!batch.isEmpty()) {
            for (Position next : batch) {
                settle(next.id(), now);
            }
            Position last = batch.get(batch.size() - 1);
            QuarkusTransaction.requiringNew().run(() -> rows.moveMark(last.movedAt()));
            batch = after(last);
        }
    }

    private List<Position> after(Position position) {
        return QuarkusTransaction.requiringNew().call(() -> rows.movedAfter(position, BATCH));
    }

    private void settle(UUID reportId, Instant now) {
        boolean again = true;
        while (again) {
            again = QuarkusTransaction.requiringNew().call(() -> look(reportId, now));
        }
    }

    /**
     * In a transaction: one report as it stands now, whatever was made of it before.
     *
     * @return whether to look once more: it was taken out of a spot, and nobody holds two sets of reports at once
     */
    boolean look(UUID reportId, Instant now) {
        rows.lockMark();
        Optional<Looked> found = rows.look(reportId);
        if (found.isEmpty()) {
            return false;
        }
        Looked looked = found.get();
        UUID spotId = looked.spotId();
        if (spotId != null) {
            return looked.isCountedWrongly() && takeOut(reportId, spotId);
        }
        if (looked.counts()) {
            rows.spotAt(looked).ifPresentOrElse(spot -> carryOn(spot, reportId), () -> flag(looked, now));
        }
        return false;
    }

    private boolean takeOut(UUID reportId, UUID spotId) {
        rows.count(List.of(reportId), null);
        rows.recount(spotId);
        return true;
    }

    private void carryOn(UUID spot, UUID reportId) {
        rows.count(List.of(reportId), spot);
        rows.recount(spot);
    }

    private void flag(Looked looked, Instant now) {
        RepeatSpotFinder.find(looked.sighting(), rows.freeAround(looked)).ifPresent(cluster -> {
            UUID spot = rows.insert(cluster, looked, now);
            rows.count(cluster.members().stream().map(Sighting::id).toList(), spot);
            tell(cluster, spot, now);
            LOG.infof("Repeat spot %s: %d reports", spot, cluster.members().size());
        });
    }

    /** Supervisors hear of it through the timeline of the newest report. */
    private void tell(Cluster cluster, UUID spot, Instant now) {
        Report newest = reports.findById(cluster.newest().id());
        ReportEntry line = newest.notice(
                ACTION,
                Map.of(
                        "spot",
                        spot.toString(),
                        "reports",
                        String.valueOf(cluster.members().size())),
                now);
        reports.add(line);
        moved.fire(newest.fact(line));
        live.announce(newest);
    }
}
