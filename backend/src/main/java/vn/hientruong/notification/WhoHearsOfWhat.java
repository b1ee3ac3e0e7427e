package vn.hientruong.notification;

import static vn.hientruong.model.report.ReportStatus.*;
import static vn.hientruong.notification.WhoHearsOfWhat.Audience.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.report.ReportMoved;

/**
 * Which people are told of which move of a report, as one table. What it does not list is silent: residents read
 * "being handled" while a result awaits approval or more time is asked for, so there is nothing to tell.
 */
final class WhoHearsOfWhat {
    /** In the order in which they have the word: who belongs to two hears what the first is told. */
    enum Audience {
        /** Everybody at intake. */
        INTAKE,
        /** The assigned handler; while nobody is assigned, all handlers of the lead agency. */
        ASSIGNEE,
        /** The leads of the lead agency. */
        LEADS,
        /** The handlers of the agencies that help; the leads of one that has no handler. */
        COOPERATING,
        SUPERVISORS,
        REPORTER,
        FOLLOWERS;

        /** Whether they may hear what is internal. */
        boolean isStaff() {
            return this != REPORTER && this != FOLLOWERS;
        }
    }

    /**
     * One row of the table.
     *
     * @param action path of the action, {@code filing}, or what the program found
     * @param to the status the report has reached
     * @param kind of notification: {@code notification.<kind>.title} and {@code .text} are its words
     * @param round how often the program must have told of the same before, 0 for all others
     */
    record Row(String action, Set<ReportStatus> to, Set<Audience> who, String kind, int round) {
        /** The same row, silent for the first rounds. */
        Row fromRound(int later) {
            return new Row(action, to, who, kind, later);
        }
    }

    static final String FILING = "filing";

    private static final Set<ReportStatus> ANYWHERE = EnumSet.allOf(ReportStatus.class);

    private static final Set<ReportStatus> RUNNING = at(DISPATCHED, IN_PROGRESS, PENDING_APPROVAL);

    private static final Set<ReportStatus> HANDLED = at(DISPATCHED, IN_PROGRESS, PLANNED, PENDING_APPROVAL);

    static final List<Row> TABLE = List.of(
            row(FILING, at(SUBMITTED, DISPATCHED), hears(REPORTER), "filed"),
            row("information-request", at(NEEDS_INFO), hears(REPORTER), "information-requested"),
            row("information-request", at(NEEDS_INFO), hears(FOLLOWERS), "information-awaited"),
            row("information", at(SUBMITTED, DISPATCHED, IN_PROGRESS), hears(FOLLOWERS), "information-given"),
            row("rejection", at(REJECTED), hears(REPORTER, FOLLOWERS), "rejected"),
            row("dispatch", at(DISPATCHED), hears(REPORTER, FOLLOWERS), "dispatched"),
            row("merge", at(MERGED), hears(REPORTER, FOLLOWERS), "merged"),
            row("merge-undo", at(SUBMITTED, DISPATCHED, IN_PROGRESS), hears(REPORTER, FOLLOWERS), "merge-undone"),
            row("withdrawal", at(WITHDRAWN), hears(FOLLOWERS), "withdrawn"),
            row("acceptance", at(IN_PROGRESS), hears(REPORTER, FOLLOWERS), "accepted"),
            row("return", at(SUBMITTED), hears(REPORTER, FOLLOWERS), "returned"),
            row("progress", at(IN_PROGRESS, PLANNED), hears(REPORTER, FOLLOWERS), "progress"),
            row("plan", at(PLANNED), hears(REPORTER, FOLLOWERS), "planned"),
            row("approval", at(RESOLVED), hears(REPORTER), "resolved"),
            row("approval", at(RESOLVED), hears(FOLLOWERS), "resolved-followed"),
            row("rating", at(CLOSED), hears(FOLLOWERS), "closed"),
            row("reopening", at(IN_PROGRESS), hears(REPORTER, FOLLOWERS), "reopened"),
            row("closure", at(CLOSED), hears(REPORTER), "closed-by-time"),
            row("closure", at(CLOSED), hears(FOLLOWERS), "closed"),
            row("split", at(SUBMITTED, DISPATCHED, IN_PROGRESS), hears(REPORTER, FOLLOWERS), "split"),
            row("urgency", at(DISPATCHED, IN_PROGRESS), hears(REPORTER, FOLLOWERS), "deadline-changed"),
            // staff hear of what they must act on; a note is for whoever opens the report, and intake sees its queue
            row("dispatch", at(DISPATCHED), hears(ASSIGNEE, LEADS), "work-arrived"),
            row("dispatch", at(DISPATCHED), hears(COOPERATING), "part-asked-for"),
            row("information", at(SUBMITTED), hears(INTAKE), "information-arrived"),
            row("information", at(DISPATCHED, IN_PROGRESS), hears(ASSIGNEE), "information-arrived"),
            row("approval", at(RESOLVED), hears(ASSIGNEE), "result-approved"),
            row("approval", at(RESOLVED), hears(COOPERATING), "part-over"),
            row("reopening", at(IN_PROGRESS), hears(ASSIGNEE, LEADS, COOPERATING), "work-reopened"),
            row("assignment", HANDLED, hears(ASSIGNEE), "assigned"),
            row("urgency", at(DISPATCHED, IN_PROGRESS), hears(ASSIGNEE, COOPERATING), "urgency-changed"),
            row("contribution", at(DISPATCHED, IN_PROGRESS, PLANNED), hears(ASSIGNEE), "part-given"),
            row("follow-up", HANDLED, hears(ASSIGNEE), "followed-up"),
            row("extension", at(DISPATCHED, IN_PROGRESS), hears(LEADS), "time-asked-for"),
            row("extension-decision", at(DISPATCHED, IN_PROGRESS), hears(ASSIGNEE), "time-decided"),
            row("result", at(PENDING_APPROVAL), hears(LEADS), "result-handed-in"),
            row("sending-back", at(IN_PROGRESS), hears(ASSIGNEE), "sent-back"),
            row("return", at(SUBMITTED), hears(INTAKE), "came-back"),
            row("reminder", at(SUBMITTED), hears(INTAKE), "reminded"),
            row("reminder", HANDLED, hears(ASSIGNEE, LEADS, COOPERATING), "reminded"),
            // what the program finds by itself: the longer nobody acts, the further up it is told
            row("dispatch-slow", at(SUBMITTED), hears(INTAKE), "dispatch-slow"),
            row("due-soon", at(DISPATCHED, IN_PROGRESS), hears(ASSIGNEE), "due-soon"),
            row("due-soon", at(PENDING_APPROVAL), hears(LEADS, ASSIGNEE), "due-soon-approval"),
            row("overdue", at(DISPATCHED, IN_PROGRESS), hears(ASSIGNEE), "overdue"),
            row("overdue", at(PENDING_APPROVAL), hears(LEADS, ASSIGNEE), "overdue-approval"),
            row("overdue-again", RUNNING, hears(ASSIGNEE), "overdue-again"),
            row("overdue-again", RUNNING, hears(LEADS), "overdue-again-lead").fromRound(1),
            row("overdue-again", RUNNING, hears(SUPERVISORS), "overdue-again-supervisor")
                    .fromRound(2),
            row("plan-due", at(PLANNED), hears(ASSIGNEE, LEADS), "plan-due"),
            row("plan-due", at(PLANNED), hears(SUPERVISORS), "plan-due-supervisor")
                    .fromRound(1),
            row("flag", ANYWHERE, hears(INTAKE), "flagged"),
            row("repeat-spot", ANYWHERE, hears(SUPERVISORS), "repeat-spot"));

    private WhoHearsOfWhat() {}

    /** What that audience is told of that move, if anything. What is internal stays with staff. */
    static Optional<String> find(Audience audience, ReportMoved moved) {
        // an assignment taken back may leave it to nobody, and nobody is to hear that it is theirs
        boolean toNobody = moved.action().equals("assignment") && moved.assigneeId() == null;
        return toNobody || (moved.internal() && !audience.isStaff())
                ? Optional.empty()
                : find(audience, moved.action(), moved.to(), moved.round());
    }

    static Optional<String> find(Audience audience, String action, ReportStatus to, int round) {
        return TABLE.stream()
                .filter(row -> row.action.equals(action)
                        && row.to.contains(to)
                        && row.who.contains(audience)
                        && row.round <= round)
                .map(Row::kind)
                .findFirst();
    }

    private static Row row(String action, Set<ReportStatus> to, Set<Audience> who, String kind) {
        return new Row(action, to, who, kind, 0);
    }

    private static Set<ReportStatus> at(ReportStatus first, ReportStatus... rest) {
        return EnumSet.of(first, rest);
    }

    private static Set<Audience> hears(Audience... who) {
        return EnumSet.copyOf(Arrays.asList(who));
    }
}
