package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.MergeUndo;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.Urgency;

/**
 * Which action takes which one back, as one table. Each is a step of the lifecycle like any other, with its line in the
 * timeline. What is not listed has no way back: somebody was told, or has begun to act on it.
 */
@Singleton
class WaysBack {
    /**
     * What of a report an action may change and its way back needs.
     *
     * @param timeAskedFor whether more time was asked for, or granted
     */
    record Before(
            @Nullable UUID assignee,
            Urgency urgency,
            @Nullable Instant dueAt,
            boolean timeAskedFor) {
        static Before of(Report report) {
            Assignment assignment = report.assignment();
            return new Before(
                    assignment.assigneeId(),
                    assignment.urgency(),
                    assignment.dueAt(),
                    report.extension().isPresent());
        }
    }

    /** One way back; answers with the line it adds to the timeline. */
    interface WayBack {
        ReportEntry go(Report report, Mover by, Caller caller, Before before, Instant now);
    }

    private final ActionChecks checks;
    private final Map<Action, WayBack> table;

    WaysBack(ActionChecks checks, MergeStory merge) {
        this.checks = checks;
        this.table = Map.of(
                Action.ASSIGNMENT,
                this::assignBack,
                Action.URGENCY,
                WaysBack::changeUrgencyBack,
                Action.MERGE,
                (report, by, caller, before, now) -> {
                    report.require(Action.MERGE_UNDO, by, now);
                    return merge.undo(report, by, caller, new MergeUndo(null), now);
                });
    }

    Optional<WayBack> of(Action action) {
        return Optional.ofNullable(table.get(action));
    }

    private ReportEntry assignBack(Report report, Mover by, Caller caller, Before before, Instant now) {
        report.require(Action.ASSIGNMENT, by, now);
        if (before.assignee() != null) {
            checks.assignee(report, before.assignee());
        }
        return report.assignBack(by, before.assignee(), now);
    }

    private static ReportEntry changeUrgencyBack(Report report, Mover by, Caller caller, Before before, Instant now) {
        report.require(Action.URGENCY, by, now);
        if (before.timeAskedFor()) {
            // the change ended it, and nobody asks or grants a second time on somebody's behalf
            throw new NoWayBack(Action.URGENCY);
        }
        return report.changeUrgencyBack(by, before.urgency(), before.dueAt(), now);
    }
}
