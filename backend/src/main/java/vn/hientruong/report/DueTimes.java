package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.report.Urgency;
import vn.hientruong.sla.Deadlines;
import vn.hientruong.sla.HandlingLimits;

/** The limit of one report: what its category and its agency ask for, in working days or, when urgent, in clock hours. */
@Singleton
class DueTimes {
    private final HandlingLimits limits;
    private final Deadlines deadlines;

    DueTimes(HandlingLimits limits, Deadlines deadlines) {
        this.limits = limits;
        this.deadlines = deadlines;
    }

    Instant of(Dispatch order, Instant now) {
        Urgency urgency = Boolean.TRUE.equals(order.urgent()) ? Urgency.URGENT : Urgency.NORMAL;
        return limits.dueAt(order.category(), order.leadAgency(), urgency, now);
    }

    /** The limit of its category, agency and level from that instant on. */
    Instant of(Report report, Instant from) {
        return limits.dueAt(report.category(), report.assignment().lead(), urgency(report), from);
    }

    /** The limit moved by as long as the resident was asked; absent where there was none. */
    @Nullable
    Instant afterPause(Report report, Instant now) {
        Instant due = report.assignment().dueAt();
        return due == null
                ? null
                : report.pause()
                        .map(pause -> limits.runsByTheClock(report.category(), urgency(report))
                                ? deadlines.urgentResumed(due, pause.at(), now)
                                : deadlines.resumed(due, pause.at(), now))
                        .orElse(due);
    }

    /** The latest end an extension may ask for: the original limit once more. */
    Instant latestExtension(Report report) {
        return of(report, Objects.requireNonNull(report.assignment().dueAt()));
    }

    private static Urgency urgency(Report report) {
        return report.assignment().urgent() ? Urgency.URGENT : Urgency.NORMAL;
    }
}
