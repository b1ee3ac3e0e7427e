package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.Hiding;
import vn.hientruong.model.handling.InformationRequest;
import vn.hientruong.model.handling.Merge;
import vn.hientruong.model.handling.MergeUndo;
import vn.hientruong.model.handling.Note;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.Reminder;
import vn.hientruong.model.handling.Showing;
import vn.hientruong.model.handling.Split;
import vn.hientruong.model.handling.UrgencyChange;
import vn.hientruong.model.report.Action;

/** What intake, and whoever oversees everything, does. */
@Singleton
class IntakeStories {
    private final ActionChecks checks;
    private final DueTimes dueTimes;
    private final ReportRepository reports;
    private final MergeStory merge;
    private final Splitting splitting;
    private final Answering answering;

    IntakeStories(
            ActionChecks checks,
            DueTimes dueTimes,
            ReportRepository reports,
            MergeStory merge,
            Splitting splitting,
            Answering answering) {
        this.answering = answering;
        this.checks = checks;
        this.dueTimes = dueTimes;
        this.reports = reports;
        this.merge = merge;
        this.splitting = splitting;
    }

    List<Story<?>> list() {
        return List.of(
                Story.of(
                        Action.INFORMATION_REQUEST,
                        InformationRequest.class,
                        (report, by, caller, body, now) -> report.ask(by, body.question(), now)),
                Story.of(
                        Action.REJECTION,
                        Rejection.class,
                        (report, by, caller, body, now) -> report.reject(by, body, now)),
                Story.of(Action.DISPATCH, Dispatch.class, this::dispatch),
                Story.of(Action.MERGE, Merge.class, merge::merge),
                Story.of(Action.MERGE_UNDO, MergeUndo.class, merge::undo),
                Story.of(Action.URGENCY, UrgencyChange.class, this::changeUrgency),
                Story.of(
                        Action.SPLIT,
                        Split.class,
                        (report, by, caller, body, now) -> splitting.split(report, by, caller, body, now)),
                Story.of(
                        Action.HIDING,
                        Hiding.class,
                        (report, by, caller, body, now) -> report.hide(by, body.reason(), now)),
                Story.of(
                        Action.SHOWING,
                        Showing.class,
                        (report, by, caller, body, now) -> report.show(by, body.reason(), now)),
                Story.of(
                        Action.REMINDER,
                        Reminder.class,
                        (report, by, caller, body, now) -> report.remind(by, body.text(), now)),
                Story.of(
                        Action.NOTE, Note.class, (report, by, caller, body, now) -> report.note(by, body.text(), now)));
    }

    private ReportEntry dispatch(Report report, Mover by, Caller caller, Dispatch body, Instant now) {
        checks.dispatch(report, body);
        ReportEntry sent = report.dispatch(by, body, dueTimes.of(body, now), now);
        answering.given(body.category(), body.answers()).ifPresent(report::answer);
        return sent;
    }

    private ReportEntry changeUrgency(Report report, Mover by, Caller caller, UrgencyChange body, Instant now) {
        checks.urgency(report, body);
        Instant dueAt = dueTimes.anew(report, body.urgency(), reports.timeline(report.id()));
        return report.changeUrgency(by, body, dueAt, now);
    }
}
