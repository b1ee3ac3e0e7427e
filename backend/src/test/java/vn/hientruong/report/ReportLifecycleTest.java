package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hientruong.report.Reports.MONDAY_MORNING;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.Return;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.Score;
import vn.hientruong.platform.problem.Forbidden;

class ReportLifecycleTest {
    /** Every status with every action: 11 × 24. */
    static Stream<Arguments> matrix() {
        return Reports.reachable().stream()
                .flatMap(status -> Arrays.stream(Action.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void whatTheTableDoesNotListIsRefused(ReportStatus status, Action action) {
        Report report = Reports.in(status);
        boolean listed = ReportLifecycle.TABLE.stream()
                .anyMatch(step -> step.action() == action
                        && step.from().contains(status)
                        && step.guard().holds(report, MONDAY_MORNING));

        assertThat(ReportLifecycle.find(report, action, EnumSet.allOf(Actor.class), MONDAY_MORNING)
                        .isPresent())
                .isEqualTo(listed);
        if (!listed) {
            assertThatThrownBy(() -> report.require(action, Reports.EVERYBODY, MONDAY_MORNING))
                    .isInstanceOf(TransitionNotAllowed.class);
        }
    }

    @Test
    void everyStatusCanBeReached() {
        assertThat(Reports.reachable())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ReportStatus.UNKNOWN)));
        for (ReportStatus status : Reports.reachable()) {
            assertThat(Reports.in(status).status()).isEqualTo(status);
        }
    }

    @Test
    void everyStatusButTheFinalOnesCanBeLeft() {
        for (ReportStatus status : Reports.reachable()) {
            boolean left = ReportLifecycle.TABLE.stream()
                    .anyMatch(step -> step.from().contains(status)
                            && ((step.to() != null && step.to() != status) || step.action() == Action.INFORMATION));
            assertThat(left).as("%s can be left", status).isNotEqualTo(ReportLifecycle.isFinal(status));
        }
    }

    @Test
    void everyActionIsInTheTable() {
        assertThat(ReportLifecycle.TABLE)
                .extracting(ReportLifecycle.Step::action)
                .contains(Action.values());
    }

    @Test
    void anAnswerLeadsBackToWhereTheQuestionWasAsked() {
        for (ReportStatus asked : Set.of(ReportStatus.SUBMITTED, ReportStatus.DISPATCHED, ReportStatus.IN_PROGRESS)) {
            Report report = Reports.in(asked);
            report.ask(Reports.EVERYBODY, "Ở đâu?", MONDAY_MORNING);
            report.answer(Reports.EVERYBODY, "Trước chợ", Reports.DUE, MONDAY_MORNING);
            assertThat(report.status()).isEqualTo(asked);
        }
    }

    @Test
    void aReportThatWasDispatchedCannotBeWithdrawnWhileAQuestionIsOpen() {
        Report report = Reports.in(ReportStatus.DISPATCHED);
        report.ask(Reports.EVERYBODY, "Ở đâu?", MONDAY_MORNING);

        assertThatThrownBy(() -> report.withdraw(Reports.EVERYBODY, MONDAY_MORNING))
                .isInstanceOf(TransitionNotAllowed.class);
    }

    @Test
    void moreTimeIsAskedForOnceAndBeforeTheLimitEnds() {
        Report late = Reports.in(ReportStatus.IN_PROGRESS);
        assertThat(ReportLifecycle.find(late, Action.EXTENSION, Set.of(Actor.HANDLER), Reports.DUE))
                .isEmpty();

        Report report = Reports.in(ReportStatus.IN_PROGRESS);
        var wanted = new vn.hientruong.model.handling.Extension(Reports.DUE.plus(Duration.ofDays(2)), "Chờ máy xúc");
        report.askForTime(Reports.EVERYBODY, wanted, MONDAY_MORNING);
        report.decideOnTime(
                Reports.EVERYBODY, new vn.hientruong.model.handling.ExtensionDecision(true, null), MONDAY_MORNING);

        assertThat(report.assignment().dueAt()).isEqualTo(wanted.dueAt());
        assertThatThrownBy(() -> report.askForTime(Reports.EVERYBODY, wanted, MONDAY_MORNING))
                .isInstanceOf(TransitionNotAllowed.class);
    }

    @Test
    void theResidentReopensOnceAndIntakeAsOftenAsNeeded() {
        Report report = Reports.in(ReportStatus.RESOLVED);
        Mover resident = new Mover(Reports.RESIDENT, Set.of(Actor.REPORTER));
        report.reopen(resident, "Lại sụt", Reports.DUE, MONDAY_MORNING);
        report.handIn(
                Reports.EVERYBODY, new vn.hientruong.model.handling.Result("Vá lại", null, "Mưa"), MONDAY_MORNING);
        report.approve(Reports.EVERYBODY, null, MONDAY_MORNING);

        assertThatThrownBy(() -> report.reopen(resident, "Lại sụt nữa", Reports.DUE, MONDAY_MORNING))
                .isInstanceOf(TransitionNotAllowed.class);
        report.reopen(new Mover(Reports.OFFICER, Set.of(Actor.INTAKE)), "Kiểm tra lại", Reports.DUE, MONDAY_MORNING);
        assertThat(report.status()).isEqualTo(ReportStatus.IN_PROGRESS);
    }

    @Test
    void theWindowsForRatingAndReopeningEnd() {
        Report report = Reports.in(ReportStatus.RESOLVED);
        Set<Actor> resident = Set.of(Actor.REPORTER);

        assertThat(ReportLifecycle.allowed(
                        report,
                        resident,
                        MONDAY_MORNING.plus(Duration.ofDays(7)).minusMillis(1)))
                .containsExactly(Action.RATING, Action.REOPENING, Action.FOLLOW_UP);
        assertThat(ReportLifecycle.allowed(report, resident, MONDAY_MORNING.plus(Duration.ofDays(7))))
                .containsExactly(Action.REOPENING, Action.FOLLOW_UP);
        assertThat(ReportLifecycle.allowed(report, resident, MONDAY_MORNING.plus(Duration.ofDays(15))))
                .containsExactly(Action.FOLLOW_UP);
    }

    @Test
    void aReturnedReportForgetsItsAgencyAndItsLimit() {
        Report report = Reports.in(ReportStatus.IN_PROGRESS);
        report.giveBack(Reports.EVERYBODY, new Return("Đường tỉnh quản lý").reason(), MONDAY_MORNING);

        assertThat(report.status()).isEqualTo(ReportStatus.SUBMITTED);
        assertThat(report.assignment()).isEqualTo(Assignment.NONE);
    }

    @Test
    void whoCanNeverDoItIsForbiddenAndWhoCannotNowIsToldSo() {
        Report report = Reports.submitted();
        Mover resident = new Mover(Reports.RESIDENT, Set.of(Actor.REPORTER));

        assertThatThrownBy(() -> report.accept(resident, new Acceptance(null), MONDAY_MORNING))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> report.rate(
                        resident, new vn.hientruong.model.handling.Rating(Score.SATISFIED, null), MONDAY_MORNING))
                .isInstanceOf(TransitionNotAllowed.class);
    }

    @Test
    void everyMoveAddsOneLineThatSaysFromWhereToWhere() {
        Report report = Reports.submitted();
        ReportEntry line = report.dispatch(Reports.EVERYBODY, Reports.TO_THE_WARD, Reports.DUE, MONDAY_MORNING);

        assertThat(line.from()).contains(ReportStatus.SUBMITTED);
        assertThat(line.to()).isEqualTo(ReportStatus.DISPATCHED);
        assertThat(line.action()).isEqualTo("dispatch");
        assertThat(line.actorRole()).isEqualTo(Actor.INTAKE);
        assertThat(line.at()).isEqualTo(MONDAY_MORNING);
    }
}
