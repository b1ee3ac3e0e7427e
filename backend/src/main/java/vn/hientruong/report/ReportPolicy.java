package vn.hientruong.report;

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

    private ReportPolicy() {}

    /** What may be followed instead of filing again. */
    static Set<ReportStatus> publicAndOpen() {
        return PUBLIC_AND_OPEN;
    }

    static Set<Actor> actors(Caller caller, Report report) {
        Set<Actor> actors = EnumSet.noneOf(Actor.class);
        if (caller.accountId().equals(report.filing().reporterId())) {
            actors.add(Actor.REPORTER);
        }
        if (caller.is(Role.INTAKE)) {
            actors.add(Actor.INTAKE);
        }
        if (caller.worksAt(report.assignment().lead())) {
            if (caller.is(Role.HANDLER)) {
                actors.add(Actor.HANDLER);
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

    /** Photos are shown to the reporter and to staff; the public waits for cleaned ones. */
    static boolean maySeeMedia(Caller caller, Report report) {
        return isReporter(caller, report) || isStaffOf(caller, report);
    }

    /** Intake alone learns who reported. */
    static boolean maySeeReporter(Caller caller) {
        return caller.is(Role.INTAKE);
    }

    static boolean isPublic(Report report) {
        return report.filing().isPublic() && PUBLIC.contains(report.status());
    }
}
