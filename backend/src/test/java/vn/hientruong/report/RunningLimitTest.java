package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hientruong.report.Reports.EVERYBODY;
import static vn.hientruong.report.Reports.MONDAY_MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import vn.hientruong.report.RunningLimit.Standstill;

class RunningLimitTest {
    private static Instant hour(int hour) {
        return MONDAY_MORNING.plus(Duration.ofHours(hour));
    }

    @Test
    void aLimitRunsFromDispatchAndStandsStillWhileTheResidentIsAsked() {
        Report report = Reports.submitted();
        List<ReportEntry> lines = List.of(
                report.filed(Actor.REPORTER),
                report.ask(EVERYBODY, "Ở đâu?", hour(0)),
                report.answer(EVERYBODY, "Trước chợ", null, hour(1)),
                report.dispatch(EVERYBODY, Reports.TO_THE_WARD, Reports.DUE, hour(2)),
                report.ask(EVERYBODY, "Đoạn nào?", hour(3)),
                report.note(EVERYBODY, "Chờ dân", hour(4)),
                report.answer(EVERYBODY, "Số 12", Reports.DUE, hour(5)));

        assertThat(RunningLimit.of(lines))
                .isEqualTo(new RunningLimit(hour(2), List.of(new Standstill(hour(3), hour(5)))));
    }

    @Test
    void aReopenedReportHasALimitOfItsOwn() {
        Report report = Reports.in(vn.hientruong.model.report.ReportStatus.RESOLVED);
        ReportEntry reopened = report.reopen(EVERYBODY, "Lại sụt", Reports.DUE, hour(9));

        assertThat(RunningLimit.of(List.of(reopened))).isEqualTo(new RunningLimit(hour(9), List.of()));
    }

    @Test
    void withoutDispatchThereIsNone() {
        List<ReportEntry> lines = List.of(Reports.submitted().filed(Actor.REPORTER));

        assertThatThrownBy(() -> RunningLimit.of(lines)).isInstanceOf(NoSuchElementException.class);
    }
}
