package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.sla.Deadlines;

/** Intake that is slow to dispatch is told once for each stay of a report. */
@Singleton
class DispatchWatch implements Watch {
    private final Deadlines deadlines;
    private final SweepConfig config;

    DispatchWatch(Deadlines deadlines, SweepConfig config) {
        this.deadlines = deadlines;
        this.config = config;
    }

    @Override
    public Set<ReportStatus> in() {
        return EnumSet.of(ReportStatus.SUBMITTED);
    }

    @Override
    public Verdict look(Watched watched, Instant now) {
        Instant since = watched.since();
        if (watched.wasTold(Found.DISPATCH_SLOW, since)) {
            return Verdict.NOTHING_UNTIL_IT_MOVES;
        }
        Instant slow = deadlines.plusWorkingTime(since, config.dispatchWithin());
        return now.isBefore(slow) ? Verdict.waitUntil(slow) : Verdict.tell(Found.DISPATCH_SLOW, since, 0);
    }
}
