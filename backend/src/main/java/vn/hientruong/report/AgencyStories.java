package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.Approval;
import vn.hientruong.model.handling.Assignment;
import vn.hientruong.model.handling.Contribution;
import vn.hientruong.model.handling.Extension;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Progress;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.handling.Return;
import vn.hientruong.model.handling.SendingBack;
import vn.hientruong.model.report.Action;

/** What the agencies do. */
@Singleton
class AgencyStories {
    private final ActionChecks checks;

    AgencyStories(ActionChecks checks) {
        this.checks = checks;
    }

    List<Story<?>> list() {
        return List.of(
                Story.of(Action.ACCEPTANCE, Acceptance.class, this::accept),
                Story.of(Action.ASSIGNMENT, Assignment.class, this::reassign),
                Story.of(
                        Action.RETURN,
                        Return.class,
                        (report, by, caller, body, now) -> report.giveBack(by, body.reason(), now)),
                Story.withMedia(Action.PROGRESS, Progress.class, Progress::media, this::progress),
                Story.withMedia(Action.CONTRIBUTION, Contribution.class, Contribution::media, this::contribute),
                Story.of(Action.PLAN, Plan.class, this::plan),
                Story.withMedia(Action.RESULT, Result.class, Result::media, this::handIn),
                Story.of(
                        Action.APPROVAL,
                        Approval.class,
                        (report, by, caller, body, now) -> report.approve(by, body.note(), now)),
                Story.of(
                        Action.SENDING_BACK,
                        SendingBack.class,
                        (report, by, caller, body, now) -> report.sendBack(by, body.reason(), now)),
                Story.of(Action.EXTENSION, Extension.class, this::askForTime),
                Story.of(
                        Action.EXTENSION_DECISION,
                        ExtensionDecision.class,
                        (report, by, caller, body, now) -> report.decideOnTime(by, body, now)));
    }

    private ReportEntry accept(Report report, Mover by, Caller caller, Acceptance body, Instant now) {
        if (body.assignee() != null) {
            checks.assignee(report, body.assignee());
        }
        return report.accept(by, body, now);
    }

    private ReportEntry reassign(Report report, Mover by, Caller caller, Assignment body, Instant now) {
        checks.assignee(report, body.assignee());
        return report.reassign(by, body, now);
    }

    private ReportEntry progress(Report report, Mover by, Caller caller, Progress body, Instant now) {
        checks.textOrMedia("/note", body.note(), body.media());
        return report.progress(by, body.note(), Boolean.TRUE.equals(body.internal()), now);
    }

    private ReportEntry contribute(Report report, Mover by, Caller caller, Contribution body, Instant now) {
        checks.textOrMedia("/text", body.text(), body.media());
        String agency = Objects.requireNonNull(caller.agencyCode(), "who cooperates works at an agency");
        return report.contribute(by, agency, body.text(), now);
    }

    private ReportEntry plan(Report report, Mover by, Caller caller, Plan body, Instant now) {
        checks.promisedDate(body, now);
        return report.plan(by, body, now);
    }

    private ReportEntry handIn(Report report, Mover by, Caller caller, Result body, Instant now) {
        checks.textOrMedia("/noPhotoReason", body.noPhotoReason(), body.media());
        return report.handIn(by, body, now);
    }

    private ReportEntry askForTime(Report report, Mover by, Caller caller, Extension body, Instant now) {
        return report.askForTime(by, new Extension(checks.extension(report, body), body.reason()), now);
    }
}
