package vn.hientruong.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.Assignment;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.Extension;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Rating;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.handling.UrgencyChange;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.Score;
import vn.hientruong.model.report.Urgency;
import vn.hientruong.platform.problem.Forbidden;

/** A report that anybody tries anything on, at any time; keeps its timeline and the clock. */
final class LifecycleWalks {
    private static final String HELPER = "cong-ty-moi-truong";
    private static final Dispatch ORDER = new Dispatch("giao-thong", Reports.WARD, List.of(HELPER), null, null, null);

    /**
     * Somebody tries something.
     *
     * @param actors what they are to the report; any mixture
     * @param minutes since the step before; less than nothing when the clock was set back
     */
    record Step(Action action, Set<Actor> actors, int minutes) {}

    final Report report = Reports.submitted();
    final List<ReportEntry> timeline = new ArrayList<>();
    Instant now = Reports.MONDAY_MORNING;

    LifecycleWalks(boolean directly) {
        timeline.add(report.filed(Actor.REPORTER));
        if (directly) {
            timeline.add(report.dispatchDirectly(ORDER, limit(), now));
        }
    }

    /** Whether the report let it happen. */
    boolean take(Step step) {
        now = now.plus(Duration.ofMinutes(step.minutes()));
        Mover by = new Mover(Reports.OFFICER, step.actors());
        try {
            report.require(step.action(), by, now);
            timeline.add(tell(step.action(), by));
            return true;
        } catch (Forbidden | TransitionNotAllowed refused) {
            return false;
        }
    }

    private Instant limit() {
        return now.plus(Duration.ofDays(5));
    }

    private ReportEntry tell(Action action, Mover by) {
        return switch (action) {
            case INFORMATION_REQUEST -> report.ask(by, "Ở đâu?", now);
            case INFORMATION ->
                report.answer(by, "Trước chợ", report.assignment().dueAt(), now);
            case REJECTION -> report.reject(by, new Rejection(RejectionReason.SPAM, "Quảng cáo"), now);
            case DISPATCH -> report.dispatch(by, ORDER, limit(), now);
            case MERGE -> report.mergeInto(by, Reports.submitted(), now);
            case WITHDRAWAL -> report.withdraw(by, now);
            case ACCEPTANCE -> report.accept(by, new Acceptance(null), now);
            case RETURN -> report.giveBack(by, "Đường tỉnh quản lý", now);
            case PROGRESS -> report.progress(by, "Đang làm", false, now);
            case PLAN -> report.plan(by, new Plan(LocalDate.of(2027, 3, 1), "Chờ vốn"), now);
            case RESULT -> report.handIn(by, new Result("Đã vá", null, "Trời tối"), now);
            case APPROVAL -> report.approve(by, null, now);
            case SENDING_BACK -> report.sendBack(by, "Chưa xong", now);
            case EXTENSION -> report.askForTime(by, new Extension(limit(), "Chờ máy xúc"), now);
            case EXTENSION_DECISION -> report.decideOnTime(by, new ExtensionDecision(true, null), now);
            case RATING -> report.rate(by, new Rating(Score.SATISFIED, null), now);
            case REOPENING -> report.reopen(by, "Lại sụt", limit(), now);
            case ASSIGNMENT -> report.reassign(by, new Assignment(UUID.randomUUID(), null), now);
            case CONTRIBUTION -> report.contribute(by, HELPER, "Đã cắt điện", now);
            case REMINDER -> report.remind(by, "Nhanh lên", now);
            case NOTE -> report.note(by, "Vá lần hai", now);
            case HIDING -> report.hide(by, "Lộ số điện thoại", now);
            case SHOWING -> report.show(by, "Đã che", now);
            case FOLLOW_UP -> report.followUp(by, "Rộng hơn rồi", now);
            case URGENCY -> report.changeUrgency(by, new UrgencyChange(Urgency.URGENT, "Nguy hiểm"), limit(), now);
            case MERGE_UNDO -> report.undoMerge(by, Reports.submitted(), null, now);
            case CLOSURE -> report.close(now);
            case SPLIT -> report.splitInto(by, List.of(Reports.submitted()), null, now);
        };
    }
}
