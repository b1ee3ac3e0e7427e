package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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
        return limits.dueAt(order.category(), order.leadAgency(), order.level(), now);
    }

    /** The limit of its category, agency and level from that instant on. */
    Instant of(Report report, Instant from) {
        return limits.dueAt(
                report.category(),
                report.assignment().lead(),
                report.assignment().urgency(),
                from);
    }

    /** The limit moved by as long as the resident was asked; absent where there was none. */
    @Nullable
    Instant afterPause(Report report, Instant now) {
        Instant due = report.assignment().dueAt();
        return due == null
                ? null
                : report.pause()
                        .map(pause ->
                                resumed(runsByTheClock(report.category(), report.assignment()), due, pause.at(), now))
                        .orElse(due);
    }

    /** Whether the limit of such an assignment knows no calendar. */
    boolean runsByTheClock(String category, Assignment assignment) {
        return limits.runsByTheClock(category, assignment.urgency());
    }

    /**
     * The limit as it would be had the report been of that level all along.
     *
     * @param timeline tells since when the limit runs, and how long the resident was waited for
     */
    Instant anew(Report report, Urgency urgency, List<ReportEntry> timeline) {
        RunningLimit running = RunningLimit.of(timeline);
        Instant due = limits.dueAt(report.category(), report.assignment().lead(), urgency, running.since());
        boolean byTheClock = limits.runsByTheClock(report.category(), urgency);
        for (RunningLimit.Standstill pause : running.pauses()) {
            due = resumed(byTheClock, due, pause.from(), pause.to());
        }
        return due;
    }

    private Instant resumed(boolean byTheClock, Instant due, Instant from, Instant to) {
        return byTheClock ? deadlines.urgentResumed(due, from, to) : deadlines.resumed(due, from, to);
    }

    /** The end of an extension that asks for that instant: a working day is given whole, clock hours to the minute. */
    Instant extended(Report report, Instant wanted) {
        return runsByTheClock(report.category(), report.assignment()) ? wanted : deadlines.endOfWorkingDay(wanted);
    }

    /** The latest end an extension may ask for: the original limit once more. */
    Instant latestExtension(Report report) {
        return of(report, Objects.requireNonNull(report.assignment().dueAt()));
    }
}
