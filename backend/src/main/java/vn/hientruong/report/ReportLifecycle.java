package vn.hientruong.report;

import static vn.hientruong.model.report.Action.*;
import static vn.hientruong.model.report.ReportStatus.*;
import static vn.hientruong.report.Actor.*;
import static vn.hientruong.report.Guard.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;

/**
 * Every move a report can make, as one table; nothing else changes a status. docs/lifecycle.md shows the same table and
 * a test compares the two.
 */
final class ReportLifecycle {
    /**
     * One row of the table.
     *
     * @param to absent: it stays, or, for what takes something back, goes back to where it was before that
     * @param guard what must hold besides the status
     */
    record Step(
            Action action, Set<ReportStatus> from, @Nullable ReportStatus to, Set<Actor> who, Guard guard) {
        /** Where this report would stand afterwards. */
        ReportStatus target(Report report) {
            if (to != null) {
                return to;
            }
            return switch (action) {
                case INFORMATION -> report.pause().map(Pause::from).orElseThrow();
                case MERGE_UNDO -> report.merging().map(Merging::from).orElseThrow();
                default -> report.status();
            };
        }

        /** Whether it leads back to where the report was, one of three statuses. */
        boolean leadsBack() {
            return action == INFORMATION || action == MERGE_UNDO;
        }
    }

    static final List<Step> TABLE = List.of(
            step(INFORMATION_REQUEST, in(SUBMITTED, DISPATCHED, IN_PROGRESS), NEEDS_INFO, by(INTAKE, HANDLER)),
            step(INFORMATION, in(NEEDS_INFO), null, by(REPORTER)),
            step(REJECTION, in(SUBMITTED, NEEDS_INFO), REJECTED, by(INTAKE)),
            step(DISPATCH, in(SUBMITTED), DISPATCHED, by(INTAKE)),
            step(MERGE, in(SUBMITTED, DISPATCHED, IN_PROGRESS), MERGED, by(INTAKE)),
            step(MERGE_UNDO, in(MERGED), null, by(INTAKE), MERGED_LATELY),
            step(WITHDRAWAL, in(SUBMITTED, NEEDS_INFO), WITHDRAWN, by(REPORTER), BEFORE_DISPATCH),
            step(ACCEPTANCE, in(DISPATCHED), IN_PROGRESS, by(HANDLER)),
            step(RETURN, in(DISPATCHED, IN_PROGRESS), SUBMITTED, by(HANDLER, LEAD)),
            stay(PROGRESS, in(IN_PROGRESS, PLANNED), by(HANDLER, COOPERATING)),
            stay(CONTRIBUTION, in(DISPATCHED, IN_PROGRESS, PLANNED), by(COOPERATING)),
            stay(ASSIGNMENT, in(DISPATCHED, IN_PROGRESS, PLANNED, PENDING_APPROVAL), by(LEAD, ASSIGNEE)),
            step(PLAN, in(IN_PROGRESS, PLANNED), PLANNED, by(LEAD)),
            step(RESULT, in(IN_PROGRESS, PLANNED), PENDING_APPROVAL, by(HANDLER)),
            step(APPROVAL, in(PENDING_APPROVAL), RESOLVED, by(LEAD)),
            step(SENDING_BACK, in(PENDING_APPROVAL), IN_PROGRESS, by(LEAD)),
            stay(EXTENSION, in(DISPATCHED, IN_PROGRESS), by(HANDLER), MAY_ASK_FOR_TIME),
            stay(EXTENSION_DECISION, in(DISPATCHED, IN_PROGRESS), by(LEAD), TIME_IS_ASKED_FOR),
            step(RATING, in(RESOLVED), CLOSED, by(REPORTER), RATING_OPEN),
            step(REOPENING, in(RESOLVED), IN_PROGRESS, by(REPORTER), REOPENING_OPEN),
            step(REOPENING, in(RESOLVED), IN_PROGRESS, by(INTAKE)),
            step(CLOSURE, in(RESOLVED), CLOSED, by(PROGRAM), REOPENING_OVER),
            // while a question is open the reporter answers it instead
            stay(FOLLOW_UP, in(SUBMITTED, DISPATCHED, IN_PROGRESS, PLANNED, PENDING_APPROVAL, RESOLVED), by(REPORTER)),
            stay(URGENCY, in(DISPATCHED, IN_PROGRESS), by(INTAKE, LEAD)),
            stay(SPLIT, in(SUBMITTED, DISPATCHED, IN_PROGRESS), by(INTAKE)),
            stay(
                    HIDING,
                    in(DISPATCHED, IN_PROGRESS, PLANNED, PENDING_APPROVAL, RESOLVED, CLOSED),
                    by(INTAKE),
                    IS_SHOWN),
            stay(SHOWING, anywhere(), by(INTAKE), IS_HIDDEN),
            // before dispatch it is intake that is reminded; while a question is open staff have nothing to hurry
            stay(REMINDER, in(SUBMITTED), by(SUPERVISOR)),
            stay(REMINDER, in(DISPATCHED, IN_PROGRESS, PLANNED, PENDING_APPROVAL), by(SUPERVISOR, INTAKE)),
            stay(NOTE, anywhere(), by(INTAKE, HANDLER, LEAD, COOPERATING, SUPERVISOR)));

    private static final Map<Action, List<Step>> STEPS = TABLE.stream()
            .collect(Collectors.groupingBy(Step::action, () -> new EnumMap<>(Action.class), Collectors.toList()));

    private static final Set<ReportStatus> FINAL = EnumSet.of(REJECTED, WITHDRAWN, MERGED, CLOSED);

    private static final Set<ReportStatus> OPEN =
            EnumSet.of(SUBMITTED, NEEDS_INFO, DISPATCHED, IN_PROGRESS, PLANNED, PENDING_APPROVAL);

    private static final Set<ReportStatus> RUNNING = EnumSet.of(DISPATCHED, IN_PROGRESS, PENDING_APPROVAL);

    private ReportLifecycle() {}

    /** The row that lets one of these actors do this now, if there is one. */
    static Optional<Step> find(Report report, Action action, Set<Actor> actors, Instant now) {
        for (Step step : STEPS.getOrDefault(action, List.of())) {
            if (step.from.contains(report.status())
                    && !Collections.disjoint(step.who, actors)
                    && step.guard.holds(report, now)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Whether one of these actors can do this in any status at all. */
    static boolean mayEver(Action action, Set<Actor> actors) {
        return STEPS.getOrDefault(action, List.of()).stream().anyMatch(step -> !Collections.disjoint(step.who, actors));
    }

    /** Every action one of these actors may take now, in the order of the table. */
    static List<Action> allowed(Report report, Set<Actor> actors, Instant now) {
        return Arrays.stream(Action.values())
                .filter(action -> find(report, action, actors, now).isPresent())
                .toList();
    }

    static boolean isFinal(ReportStatus status) {
        return FINAL.contains(status);
    }

    /** Statuses in which a report waits for somebody: the database keeps indexes of these alone. */
    static Set<ReportStatus> open() {
        return OPEN;
    }

    /** Statuses from which a report still goes on, open or resolved. */
    static Set<ReportStatus> unfinished() {
        return Arrays.stream(ReportStatus.values())
                .filter(status -> status != UNKNOWN && !isFinal(status))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Statuses in which a limit runs. */
    static Set<ReportStatus> running() {
        return RUNNING;
    }

    /** Whether a limit that still runs has passed. */
    static boolean isOverdue(ReportStatus status, @Nullable Instant due, Instant now) {
        return due != null && due.isBefore(now) && RUNNING.contains(status);
    }

    private static Step step(
            Action action, Set<ReportStatus> from, @Nullable ReportStatus to, Set<Actor> who, Guard guard) {
        return new Step(action, from, to, who, guard);
    }

    private static Step step(Action action, Set<ReportStatus> from, @Nullable ReportStatus to, Set<Actor> who) {
        return step(action, from, to, who, ALWAYS);
    }

    private static Step stay(Action action, Set<ReportStatus> from, Set<Actor> who) {
        return step(action, from, null, who, ALWAYS);
    }

    private static Step stay(Action action, Set<ReportStatus> from, Set<Actor> who, Guard guard) {
        return step(action, from, null, who, guard);
    }

    private static Set<ReportStatus> in(ReportStatus first, ReportStatus... rest) {
        return EnumSet.of(first, rest);
    }

    private static Set<ReportStatus> anywhere() {
        return EnumSet.complementOf(EnumSet.of(UNKNOWN));
    }

    private static Set<Actor> by(Actor first, Actor... rest) {
        return EnumSet.of(first, rest);
    }
}
