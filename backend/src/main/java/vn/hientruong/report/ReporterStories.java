package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.FollowUp;
import vn.hientruong.model.handling.Information;
import vn.hientruong.model.handling.Rating;
import vn.hientruong.model.handling.Reopening;
import vn.hientruong.model.handling.Withdrawal;
import vn.hientruong.model.report.Action;

/** What whoever filed a report does. */
@Singleton
class ReporterStories {
    private final ActionChecks checks;
    private final DueTimes dueTimes;

    ReporterStories(ActionChecks checks, DueTimes dueTimes) {
        this.checks = checks;
        this.dueTimes = dueTimes;
    }

    List<Story<?>> list() {
        return List.of(
                Story.withMedia(Action.INFORMATION, Information.class, Information::media, this::answer),
                Story.withMedia(Action.FOLLOW_UP, FollowUp.class, FollowUp::media, this::followUp),
                Story.of(
                        Action.WITHDRAWAL,
                        Withdrawal.class,
                        (report, by, caller, body, now) -> report.withdraw(by, now)),
                Story.of(Action.RATING, Rating.class, (report, by, caller, body, now) -> report.rate(by, body, now)),
                Story.withMedia(Action.REOPENING, Reopening.class, Reopening::media, this::reopen));
    }

    private ReportEntry answer(Report report, Mover by, Caller caller, Information body, Instant now) {
        checks.textOrMedia("/text", body.text(), body.media());
        return report.answer(by, body.text(), dueTimes.afterPause(report, now), now);
    }

    private ReportEntry followUp(Report report, Mover by, Caller caller, FollowUp body, Instant now) {
        checks.textOrMedia("/text", body.text(), body.media());
        return report.followUp(by, body.text(), now);
    }

    private ReportEntry reopen(Report report, Mover by, Caller caller, Reopening body, Instant now) {
        Instant dueAt = dueTimes.of(report, now);
        return report.reopen(by, body.reason(), dueAt, now);
    }
}
