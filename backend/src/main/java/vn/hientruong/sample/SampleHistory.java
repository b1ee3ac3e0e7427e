package vn.hientruong.sample;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.handling.Approval;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.InformationRequest;
import vn.hientruong.model.handling.Merge;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Progress;
import vn.hientruong.model.handling.Rating;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.handling.Reopening;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.handling.Withdrawal;
import vn.hientruong.model.report.Score;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.report.ReportHandling;
import vn.hientruong.routing.Proposal;

/** Tells what happened to one sample report, step by step, each a few hours after the one before. */
@Singleton
class SampleHistory {
    private static final Set<SamplePlot> STAYS_OPEN = EnumSet.of(
            SamplePlot.DISPATCHED, SamplePlot.WORKING, SamplePlot.LATE, SamplePlot.PLANNED, SamplePlot.FOR_APPROVAL);
    private static final Score[] SCORES = {Score.SATISFIED, Score.SATISFIED, Score.ACCEPTABLE, Score.DISSATISFIED};
    private static final RejectionReason[] REASONS = {
        RejectionReason.NOT_ENOUGH_INFORMATION, RejectionReason.OUT_OF_SCOPE, RejectionReason.DUPLICATE
    };

    private final ReportHandling handling;
    private final SampleOfficers officers;
    private final Categories categories;
    /** Where a merged report may go. */
    private final Deque<UUID> open = new ArrayDeque<>();

    SampleHistory(ReportHandling handling, SampleOfficers officers, Categories categories) {
        this.handling = handling;
        this.officers = officers;
        this.categories = categories;
    }

    /** One report on its way: every step is taken a little later than the one before, never after today. */
    private final class Way {
        private final UUID id;
        private final Random random;
        private final Instant now;
        private Instant at;

        Way(UUID id, Random random, Instant filedAt, Instant now) {
            this.id = id;
            this.random = random;
            this.at = filedAt;
            this.now = now;
        }

        void take(Caller who, ActionBody body) {
            long left = Duration.between(at, now).toMinutes();
            at = at.plus(Duration.ofMinutes(Math.min(20 + random.nextInt(400), left / 4)));
            handling.takeAt(id, who, body, at);
        }

        LocalDate inThreeMonths() {
            return LocalDate.ofInstant(at, SystemClock.ZONE).plusMonths(3);
        }
    }

    void tell(
            UUID id,
            String category,
            Proposal proposal,
            SamplePlot plot,
            Caller resident,
            Instant filedAt,
            Instant now,
            Random random) {
        Way way = new Way(id, random, filedAt, now);
        switch (plot) {
            case WAITING -> {}
            case QUESTION, REFUSED, TAKEN_BACK, MERGED -> beforeDispatch(way, category, plot, proposal, resident);
            default -> atAgency(way, category, proposal, plot, resident);
        }
    }

    private void beforeDispatch(Way way, String category, SamplePlot plot, Proposal proposal, Caller resident) {
        if (goesDirectly(category, proposal)) {
            return;
        }
        switch (plot) {
            case QUESTION ->
                way.take(officers.intake(), new InformationRequest("Xin cho biết số nhà hoặc vật mốc gần nhất?"));
            case REFUSED ->
                way.take(
                        officers.intake(),
                        new Rejection(
                                REASONS[way.random.nextInt(REASONS.length)],
                                "Cảm ơn ông/bà. Nội dung chưa đủ điều kiện tiếp nhận; xin xem lý do và gửi lại nếu cần."));
            case TAKEN_BACK -> way.take(resident, new Withdrawal());
            default -> {
                if (!open.isEmpty()) {
                    way.take(officers.intake(), new Merge(open.getLast().toString()));
                }
            }
        }
    }

    /** Then filing has dispatched it already. */
    private boolean goesDirectly(String category, Proposal proposal) {
        return proposal.certain() && categories.get(category).directDispatch();
    }

    private void atAgency(Way way, String category, Proposal proposal, SamplePlot plot, Caller resident) {
        @Nullable String agency = proposal.leadAgency();
        if (agency == null) {
            return; // nobody is known to be responsible: it waits at intake, as it would in earnest
        }
        if (!goesDirectly(category, proposal)) {
            way.take(
                    officers.intake(),
                    new Dispatch(category, agency, proposal.cooperating(), way.random.nextInt(12) == 0, null, null));
        }
        if (STAYS_OPEN.contains(plot)) {
            open.add(way.id);
        }
        if (plot == SamplePlot.DISPATCHED) {
            return;
        }
        Caller handler = officers.handler(agency);
        Caller lead = officers.lead(agency);
        way.take(handler, new Acceptance(handler.accountId()));
        if (plot == SamplePlot.WORKING || plot == SamplePlot.LATE) {
            way.take(handler, new Progress("Đã kiểm tra thực địa, đang bố trí lực lượng.", null, false));
            return;
        }
        if (plot == SamplePlot.PLANNED) {
            way.take(lead, new Plan(way.inThreeMonths(), "Đưa vào kế hoạch sửa chữa quý tới."));
            return;
        }
        way.take(
                handler,
                new Result(
                        "Đã cử tổ công tác xử lý xong tại hiện trường.",
                        null,
                        "Ảnh chụp sau xử lý bị mờ do trời tối."));
        if (plot == SamplePlot.FOR_APPROVAL) {
            return;
        }
        way.take(lead, new Approval(null));
        if (plot == SamplePlot.RATED) {
            way.take(resident, new Rating(SCORES[way.random.nextInt(SCORES.length)], null));
        } else if (plot == SamplePlot.REOPENED) {
            way.take(resident, new Reopening("Sau trận mưa lại như cũ, mong kiểm tra lại.", null));
        }
    }
}
