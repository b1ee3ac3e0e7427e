package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import vn.hientruong.model.report.ReportStatus;

/** A resolved report that nobody rated or re-opened is closed when the time to re-open it is over. */
@Singleton
class ClosureWatch implements Watch {
    @Override
    public Set<ReportStatus> in() {
        return EnumSet.of(ReportStatus.RESOLVED);
    }

    @Override
    public Verdict look(Watched watched, Instant now) {
        return watched.report()
                .resolvedAt()
                .map(resolved -> resolved.plus(Guard.REOPENING_WINDOW))
                .map(end -> now.isBefore(end) ? Verdict.waitUntil(end) : Verdict.close())
                .orElse(Verdict.NOTHING_UNTIL_IT_MOVES);
    }
}
