package vn.hientruong.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.Score;
import vn.hientruong.platform.text.Phrase;

/** Reports in every status, led there by their own verbs. */
final class Reports {
    static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T02:00:00Z");
    static final Instant DUE = MONDAY_MORNING.plus(Duration.ofDays(5));
    static final UUID RESIDENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID OFFICER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final String WARD = "ubnd-18880";
    static final Mover EVERYBODY = new Mover(OFFICER, EnumSet.allOf(Actor.class));
    static final Dispatch TO_THE_WARD = new Dispatch("giao-thong", WARD, List.of(), null, null, null);

    private static final Map<ReportStatus, Consumer<Report>> WAYS = new EnumMap<>(ReportStatus.class);

    static {
        way(ReportStatus.SUBMITTED, report -> {});
        way(ReportStatus.NEEDS_INFO, report -> report.ask(EVERYBODY, "Ở đoạn nào?", MONDAY_MORNING));
        way(
                ReportStatus.REJECTED,
                report -> report.reject(EVERYBODY, new Rejection(RejectionReason.SPAM, "Quảng cáo"), MONDAY_MORNING));
        way(ReportStatus.WITHDRAWN, report -> report.withdraw(EVERYBODY, MONDAY_MORNING));
        way(ReportStatus.MERGED, report -> report.mergeInto(EVERYBODY, submitted(), MONDAY_MORNING));
        way(ReportStatus.DISPATCHED, report -> report.dispatch(EVERYBODY, TO_THE_WARD, DUE, MONDAY_MORNING));
        after(
                ReportStatus.DISPATCHED,
                ReportStatus.IN_PROGRESS,
                report -> report.accept(EVERYBODY, new Acceptance(null), MONDAY_MORNING));
        after(
                ReportStatus.IN_PROGRESS,
                ReportStatus.PLANNED,
                report ->
                        report.plan(EVERYBODY, new Plan(LocalDate.of(2027, 3, 1), "Chờ vốn quý sau"), MONDAY_MORNING));
        after(
                ReportStatus.IN_PROGRESS,
                ReportStatus.PENDING_APPROVAL,
                report -> report.handIn(EVERYBODY, new Result("Đã vá ổ gà", null, "Trời tối"), MONDAY_MORNING));
        after(
                ReportStatus.PENDING_APPROVAL,
                ReportStatus.RESOLVED,
                report -> report.approve(EVERYBODY, null, MONDAY_MORNING));
        after(
                ReportStatus.RESOLVED,
                ReportStatus.CLOSED,
                report -> report.rate(
                        EVERYBODY, new vn.hientruong.model.handling.Rating(Score.SATISFIED, null), MONDAY_MORNING));
    }

    private Reports() {}

    private static void way(ReportStatus status, Consumer<Report> way) {
        WAYS.put(status, way);
    }

    private static void after(ReportStatus before, ReportStatus status, Consumer<Report> step) {
        WAYS.put(status, Objects.requireNonNull(WAYS.get(before)).andThen(step));
    }

    static Report submitted() {
        return new Report(
                UUID.randomUUID(),
                ReportCode.next(),
                "giao-thong",
                new Filing(
                        RESIDENT,
                        RESIDENT,
                        UUID.randomUUID(),
                        new byte[32],
                        Channel.APP,
                        "Ổ gà lớn trên đường Trần Hưng Đạo",
                        null,
                        true,
                        true,
                        MONDAY_MORNING),
                new Place(17.4689, 106.6223, 10.0, null, null),
                new Routing(WARD, List.of(), Phrase.of("routing.outside")));
    }

    static Report in(ReportStatus status) {
        Report report = submitted();
        Objects.requireNonNull(WAYS.get(status)).accept(report);
        return report;
    }

    static Set<ReportStatus> reachable() {
        return WAYS.keySet();
    }
}
