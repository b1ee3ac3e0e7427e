package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.handling.Approval;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.Information;
import vn.hientruong.model.handling.InformationRequest;
import vn.hientruong.model.handling.Merge;
import vn.hientruong.model.handling.MergeUndo;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Progress;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.Reopening;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.handling.Return;
import vn.hientruong.model.handling.SendingBack;
import vn.hientruong.model.handling.Withdrawal;
import vn.hientruong.model.report.Action;

/** One short story for each action: check what the aggregate cannot know, then let it decide. */
@Singleton
class ActionStories {
    /** What happens to the report; answers with the line it adds to the timeline. */
    private interface Story<B extends ActionBody> {
        ReportEntry tell(Report report, Mover by, Caller caller, B body, Instant now);
    }

    /** An action and its story. */
    private record Told<B extends ActionBody>(Action action, Story<B> story) {}

    private final Map<Class<? extends ActionBody>, Told<?>> stories = new HashMap<>();
    private final ActionChecks checks;
    private final DueTimes dueTimes;
    private final MergeStory merge;

    ActionStories(ActionChecks checks, DueTimes dueTimes, MergeStory merge) {
        this.checks = checks;
        this.dueTimes = dueTimes;
        this.merge = merge;
        intake();
        agency();
        resident();
    }

    private void intake() {
        on(
                Action.INFORMATION_REQUEST,
                InformationRequest.class,
                (report, by, caller, body, now) -> report.ask(by, body.question(), now));
        on(Action.REJECTION, Rejection.class, (report, by, caller, body, now) -> report.reject(by, body, now));
        on(Action.DISPATCH, Dispatch.class, (report, by, caller, body, now) -> {
            checks.dispatch(body);
            return report.dispatch(by, body, dueTimes.of(body, now), now);
        });
        on(Action.MERGE, Merge.class, merge::merge);
        on(Action.MERGE_UNDO, MergeUndo.class, merge::undo);
    }

    private void agency() {
        on(Action.ACCEPTANCE, Acceptance.class, (report, by, caller, body, now) -> {
            checks.assignee(report, body);
            return report.accept(by, body, now);
        });
        on(Action.RETURN, Return.class, (report, by, caller, body, now) -> report.giveBack(by, body.reason(), now));
        on(Action.PROGRESS, Progress.class, (report, by, caller, body, now) -> {
            checks.textOrMedia("/note", body.note(), body.media());
            return report.progress(by, body.note(), Boolean.TRUE.equals(body.internal()), now);
        });
        on(Action.PLAN, Plan.class, (report, by, caller, body, now) -> {
            checks.promisedDate(body, now);
            return report.plan(by, body, now);
        });
        on(Action.RESULT, Result.class, (report, by, caller, body, now) -> {
            checks.textOrMedia("/noPhotoReason", body.noPhotoReason(), body.media());
            return report.handIn(by, body, now);
        });
        on(Action.APPROVAL, Approval.class, (report, by, caller, body, now) -> report.approve(by, body.note(), now));
        on(
                Action.SENDING_BACK,
                SendingBack.class,
                (report, by, caller, body, now) -> report.sendBack(by, body.reason(), now));
        on(Action.EXTENSION, vn.hientruong.model.handling.Extension.class, (report, by, caller, body, now) -> {
            checks.extension(report, body);
            return report.askForTime(by, body, now);
        });
        on(
                Action.EXTENSION_DECISION,
                ExtensionDecision.class,
                (report, by, caller, body, now) -> report.decideOnTime(by, body, now));
    }

    private void resident() {
        on(Action.INFORMATION, Information.class, (report, by, caller, body, now) -> {
            checks.textOrMedia("/text", body.text(), body.media());
            return report.answer(by, body.text(), dueTimes.afterPause(report, now), now);
        });
        on(Action.WITHDRAWAL, Withdrawal.class, (report, by, caller, body, now) -> report.withdraw(by, now));
        on(
                Action.RATING,
                vn.hientruong.model.handling.Rating.class,
                (report, by, caller, body, now) -> report.rate(by, body, now));
        on(
                Action.REOPENING,
                Reopening.class,
                (report, by, caller, body, now) -> report.reopen(by, body.reason(), dueTimes.of(report, now), now));
    }

    private <B extends ActionBody> void on(Action action, Class<B> type, Story<B> story) {
        stories.put(type, new Told<>(action, story));
    }

    @SuppressWarnings("unchecked")
    <B extends ActionBody> ReportEntry tell(Report report, Mover by, Caller caller, B body, Instant now) {
        Told<B> told = (Told<B>) Objects.requireNonNull(stories.get(body.getClass()), "no story for this action");
        report.require(told.action, by, now);
        return told.story.tell(report, by, caller, body, now);
    }

    /** The other report that an action changes as well. */
    Optional<UUID> other(UUID reportId, ActionBody body) {
        return merge.other(reportId, body);
    }

    /** The uploads an action brings along; the first is shown first. */
    List<UUID> mediaOf(ActionBody body) {
        @Nullable List<UUID> media = null;
        if (body instanceof Information information) {
            media = information.media();
        } else if (body instanceof Progress progress) {
            media = progress.media();
        } else if (body instanceof Result result) {
            media = result.media();
        } else if (body instanceof Reopening reopening) {
            media = reopening.media();
        }
        return media == null ? List.of() : media;
    }
}
