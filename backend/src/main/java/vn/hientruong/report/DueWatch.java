package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.sla.Deadlines;

/**
 * The deadline of a report: told when it is near, when it has passed, and again every few working days. A deadline that
 * moved is another deadline, so all of it starts anew.
 */
@Singleton
class DueWatch implements Watch {
    private final Deadlines deadlines;
    private final Repetition repetition;
    private final SweepConfig config;

    DueWatch(Deadlines deadlines, Repetition repetition, SweepConfig config) {
        this.deadlines = deadlines;
        this.repetition = repetition;
        this.config = config;
    }

    @Override
    public Set<ReportStatus> in() {
        return ReportLifecycle.running();
    }

    @Override
    public Verdict look(Watched watched, Instant now) {
        Instant due = watched.report().assignment().dueAt();
        if (due == null) {
            return Verdict.NOTHING_UNTIL_IT_MOVES;
        }
        Optional<Instant> told = watched.lastTold(Found.OVERDUE, due);
        if (told.isPresent()) {
            return again(watched, due, told.get(), now);
        }
        if (!now.isBefore(due)) {
            return Verdict.tell(Found.OVERDUE, due, 0);
        }
        return watched.wasTold(Found.DUE_SOON, due) ? Verdict.waitUntil(due) : before(watched, due, now);
    }

    private Verdict before(Watched watched, Instant due, Instant now) {
        Instant soon = soonAt(watched, due).filter(due::isAfter).orElse(due);
        return now.isBefore(soon) ? Verdict.waitUntil(soon) : Verdict.tell(Found.DUE_SOON, due, 0);
    }

    private Verdict again(Watched watched, Instant due, Instant first, Instant now) {
        int round = watched.count(Found.OVERDUE_AGAIN, due) + 1;
        Instant last = watched.lastTold(Found.OVERDUE_AGAIN, due).orElse(first);
        Instant next = repetition.at(due, last, config.overdueAgainDays(), round);
        return now.isBefore(next) ? Verdict.waitUntil(next) : Verdict.tell(Found.OVERDUE_AGAIN, due, round);
    }

    /** Empty for a limit so short that it is near from the start. */
    private Optional<Instant> soonAt(Watched watched, Instant due) {
        Instant since = watched.limitSince();
        if (watched.report().assignment().urgent()) {
            return Optional.of(due.minus(share(Duration.between(since, due))));
        }
        Duration whole = deadlines.workingTimeBetween(since, due);
        Duration left = share(whole);
        if (left.compareTo(config.dueSoonAtLeast()) < 0) {
            left = config.dueSoonAtLeast();
        }
        return whole.compareTo(left) > 0
                ? Optional.of(deadlines.plusWorkingTime(since, whole.minus(left)))
                : Optional.empty();
    }

    private Duration share(Duration whole) {
        return whole.multipliedBy(config.dueSoonPercent()).dividedBy(100);
    }
}
