package vn.hientruong.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.ReportStatus;

/**
 * Who is what to a report, and who may see how much of it. One policy for every door: the API, the console, and
 * {@code allowedActions}.
 */
final class ReportPolicy {
    /** Statuses in which a report that may be published is shown to everybody. */
    private static final Set<ReportStatus> PUBLIC = EnumSet.of(
            ReportStatus.DISPATCHED,
            ReportStatus.IN_PROGRESS,
            ReportStatus.PLANNED,
            ReportStatus.PENDING_APPROVAL,
            ReportStatus.RESOLVED,
            ReportStatus.CLOSED);

    private static final Set<ReportStatus> PUBLIC_AND_OPEN = EnumSet.of(
            ReportStatus.DISPATCHED, ReportStatus.IN_PROGRESS, ReportStatus.PLANNED, ReportStatus.PENDING_APPROVAL);

    private static final Set<ReportStatus> RESULT_IS_PUBLIC = EnumSet.of(ReportStatus.RESOLVED, ReportStatus.CLOSED);

    private static final Set<Actor> REDACTING = EnumSet.of(Actor.INTAKE, Actor.LEAD);

    private static final Set<Actor> HANDLING = EnumSet.of(Actor.INTAKE, Actor.HANDLER, Actor.LEAD, Actor.COOPERATING);

    private ReportPolicy() {}

    /** Nothing more is to be done, and what was done is public. */
    static Set<ReportStatus> done() {
        return RESULT_IS_PUBLIC;
    }

    static boolean isDone(ReportStatus status) {
        return RESULT_IS_PUBLIC.contains(status);
    }

    /** What may be followed instead of filing again. */
    static Set<ReportStatus> publicAndOpen() {
        return PUBLIC_AND_OPEN;
    }

    /** Those of the column {@code shown}. */
    static Set<ReportStatus> shown() {
        return PUBLIC;
    }

    static Set<Actor> actors(Caller caller, Report report) {
        Set<Actor> actors = EnumSet.noneOf(Actor.class);
        if (caller.accountId().equals(report.filing().reporterId())) {
            actors.add(Actor.REPORTER);
        }
        if (caller.is(Role.INTAKE)) {
            actors.add(Actor.INTAKE);
        }
        if (caller.is(Role.SUPERVISOR)) {
            actors.add(Actor.SUPERVISOR);
        }
        if (caller.worksAt(report.assignment().lead())) {
            if (caller.is(Role.HANDLER)) {
                actors.add(Actor.HANDLER);
                if (caller.accountId().equals(report.assignment().assigneeId())) {
                    actors.add(Actor.ASSIGNEE);
                }
            }
            if (caller.is(Role.LEAD)) {
                actors.add(Actor.LEAD);
            }
        }
        if (caller.is(Role.HANDLER)
                && report.assignment().cooperating().stream().anyMatch(caller::worksAt)) {
            actors.add(Actor.COOPERATING);
        }
        return actors;
    }

    static Mover mover(Caller caller, Report report) {
        return new Mover(caller.accountId(), actors(caller, report));
    }

    /** Staff who handle it or oversee everything: they read the whole timeline and every photo. */
    static boolean isStaffOf(Caller caller, Report report) {
        return caller.seesEverything()
                || caller.worksAt(report.assignment().lead())
                || report.assignment().cooperating().stream().anyMatch(caller::worksAt);
    }

    static boolean isReporter(Caller caller, Report report) {
        return caller.accountId().equals(report.filing().reporterId());
    }

    static boolean maySee(Caller caller, Report report) {
        return isReporter(caller, report) || isStaffOf(caller, report) || isPublic(report);
    }

    /** What is hidden in a picture is decided by those who answer for it. */
    static boolean mayRedact(Caller caller, Report report) {
        return !Collections.disjoint(actors(caller, report), REDACTING);
    }

    /** Faces are seen by those who need them to handle the report, not by everybody who oversees it. */
    static boolean maySeeUnblurred(Caller caller, Report report) {
        return !Collections.disjoint(actors(caller, report), HANDLING);
    }

    /** Until the lead has approved, what was handed in is not for residents. */
    static boolean isResultPublic(Report report) {
        return RESULT_IS_PUBLIC.contains(report.status());
    }

    /** Intake alone learns who reported. */
    static boolean maySeeReporter(Caller caller) {
        return caller.is(Role.INTAKE);
    }

    static boolean isPublic(Report report) {
        return report.filing().isPublic() && !report.isHidden() && isPublicIn(report.status());
    }

    static boolean isPublicIn(ReportStatus status) {
        return PUBLIC.contains(status);
    }
}
