package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.time.SystemClock;

/** Planned work: told when the promised day has passed, and again every few working days. Another day promised is another promise. */
@Singleton
class PlanWatch implements Watch {
    private final Repetition repetition;
    private final SweepConfig config;

    PlanWatch(Repetition repetition, SweepConfig config) {
        this.repetition = repetition;
        this.config = config;
    }

    @Override
    public Set<ReportStatus> in() {
        return EnumSet.of(ReportStatus.PLANNED);
    }

    @Override
    public Verdict look(Watched watched, Instant now) {
        Optional<LocalDate> promised = watched.report().promisedDate();
        if (promised.isEmpty()) {
            return Verdict.NOTHING_UNTIL_IT_MOVES;
        }
        Instant end = promised.get().plusDays(1).atStartOfDay(SystemClock.ZONE).toInstant();
        int round = watched.count(Found.PLAN_DUE, end);
        Instant next = watched.lastTold(Found.PLAN_DUE, end)
                .map(last -> repetition.at(end, last, config.planAgainDays(), round))
                .orElse(end);
        return now.isBefore(next) ? Verdict.waitUntil(next) : Verdict.tell(Found.PLAN_DUE, end, round);
    }
}
