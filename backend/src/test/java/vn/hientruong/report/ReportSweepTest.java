package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.handling.Extension;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.Reopening;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.handling.Return;
import vn.hientruong.sla.Deadlines;

/**
 * The sweep over reports of years ago, with a clock of the test's own: a sweep looks at what wants to be looked at by then,
 * and what other tests file wants that much later.
 */
@QuarkusTest
class ReportSweepTest {
    /** A Monday, nine o'clock. */
    private static final Instant MONDAY = Instant.parse("2020-06-01T02:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    ReportSweep sweep;

    @Inject
    Deadlines deadlines;

    Office office;

    @BeforeEach
    void anOfficeOpens() {
        office = new Office(MONDAY);
    }

    @Test
    void aDeadlineIsToldWhenNearWhenPassedAndFurtherUpEverySecondWorkingDay() {
        UUID report = office.inProgress(MONDAY);
        Instant due = Office.dueAt(report);
        long version = Office.version(report);

        sweepHourly(MONDAY, deadlines.plusWorkingDays(due, 4).plus(HOUR));

        assertThat(Office.found(report)).containsExactly("due-soon", "overdue", "overdue-again", "overdue-again");
        assertThat(Office.told(office.handler))
                .containsExactly("due-soon", "overdue", "overdue-again", "overdue-again");
        assertThat(Office.told(office.lead)).containsExactly("overdue-again-lead", "overdue-again-lead");
        assertThat(Office.told(office.supervisor, report)).containsExactly("overdue-again-supervisor");
        assertThat(Office.told(office.resident)).doesNotContain("due-soon", "overdue");
        assertThat(Office.version(report))
                .as("nobody at work on it is disturbed")
                .isEqualTo(version);
    }

    @Test
    void dueSoonIsWhenAFifthOfTheTimeIsLeftAndOverdueIsTheVeryInstant() {
        UUID report = office.inProgress(MONDAY);
        Instant due = Office.dueAt(report);
        Duration whole = deadlines.workingTimeBetween(MONDAY, due);
        assertThat(whole).as("long enough for the fifth to count").isGreaterThan(Duration.ofHours(20));
        sweep(MONDAY);
        Instant soon = Office.looksAt(report).get(0);

        assertThat(deadlines.workingTimeBetween(soon, due)).isEqualTo(whole.dividedBy(5));
        sweep(soon.minusMillis(1));
        assertThat(Office.found(report)).isEmpty();
        sweep(soon);
        assertThat(Office.found(report)).containsExactly("due-soon");
        sweep(due.minusMillis(1));
        assertThat(Office.found(report)).containsExactly("due-soon");
        sweep(due);
        assertThat(Office.found(report)).containsExactly("due-soon", "overdue");
    }

    @Test
    void aDeadlineThatMovedIsAnotherDeadline() {
        UUID report = office.inProgress(MONDAY);
        Instant due = Office.dueAt(report);
        sweep(due.minus(HOUR));
        office.take(report, office.handler, new Extension(due.plus(DAY.multipliedBy(2)), "Chờ máy"), due.minus(HOUR));
        sweep(due.minus(HOUR));
        assertThat(Office.found(report)).as("asking changes nothing").containsExactly("due-soon");
        office.take(report, office.lead, new ExtensionDecision(true, null), due.minus(HOUR));

        sweepHourly(due.minus(HOUR), due.plus(DAY.multipliedBy(2)));

        assertThat(Office.found(report)).containsExactly("due-soon", "due-soon", "overdue");
        assertThat(Office.foundAt(report, "overdue")).isEqualTo(due.plus(DAY.multipliedBy(2)));
    }

    @Test
    void aReopenedReportHasItsTimeToldFromTheReopening() {
        UUID report = office.resolved(MONDAY);
        Instant reopened = MONDAY.plus(DAY.multipliedBy(14));
        office.take(report, office.resident, new Reopening("Vẫn ồn", null), reopened);

        sweep(reopened.plus(HOUR));
        assertThat(Office.found(report)).isEmpty();
        sweepHourly(reopened, Office.dueAt(report));
        assertThat(Office.found(report)).containsExactly("due-soon", "overdue");
    }

    @Test
    void whatAwaitsApprovalIsToldToTheOneWhoApproves() {
        UUID report = office.inProgress(MONDAY);
        office.take(report, office.handler, new Result("Đã nhắc nhở", null, "Ban đêm"), MONDAY);

        sweep(Office.dueAt(report));

        assertThat(Office.told(office.lead)).containsExactly("overdue-approval");
    }

    @Test
    void aClockSetBackTellsNobodyTwiceAndForgetsNobody() {
        UUID report = office.inProgress(MONDAY);
        Instant due = Office.dueAt(report);

        sweep(due.plus(Duration.ofMinutes(10)));
        UUID meanwhile = office.file(due.plus(Duration.ofMinutes(9)));
        sweepHourly(due.minus(Duration.ofMinutes(50)), due.plus(HOUR.multipliedBy(3)));

        assertThat(Office.found(report)).containsExactly("overdue");
        assertThat(Office.told(office.handler)).containsExactly("overdue");
        sweep(deadlines.plusWorkingTime(due.plus(Duration.ofMinutes(9)), Duration.ofHours(4)));
        assertThat(Office.found(meanwhile)).containsExactly("dispatch-slow");
    }

    @Test
    void intakeIsToldOnceForEachStay() {
        UUID report = office.file(MONDAY);
        Instant slow = deadlines.plusWorkingTime(MONDAY, Duration.ofHours(4));
        sweep(slow.minusMillis(1));
        assertThat(Office.found(report)).isEmpty();

        sweepHourly(slow, slow.plus(DAY));
        assertThat(Office.found(report)).containsExactly("dispatch-slow");

        office.dispatch(report, slow.plus(DAY));
        office.take(report, office.handler, new Return("Không thuộc đơn vị"), slow.plus(DAY));
        sweepHourly(slow.plus(DAY), slow.plus(DAY.multipliedBy(2)));
        assertThat(Office.found(report)).containsExactly("dispatch-slow", "dispatch-slow");
        assertThat(Office.told(office.intake, report)).containsExactly("dispatch-slow", "dispatch-slow");
        assertThat(Office.looksAt(report)).as("nothing more until it moves").isEmpty();
    }

    @Test
    void aPromiseThatPassedIsToldTheNextDayAndFurtherUpAfterAWeek() {
        UUID report = office.planned(MONDAY, LocalDate.of(2020, 6, 10));
        Instant end = Instant.parse("2020-06-10T17:00:00Z");

        sweep(end.minusMillis(1));
        assertThat(Office.found(report)).isEmpty();
        sweepHourly(end, deadlines.plusWorkingDays(end, 5).plus(HOUR));

        assertThat(Office.found(report)).containsExactly("plan-due", "plan-due");
        assertThat(Office.told(office.handler)).containsExactly("plan-due", "plan-due");
        assertThat(Office.told(office.lead)).containsExactly("plan-due", "plan-due");
        assertThat(Office.told(office.supervisor, report)).containsExactly("plan-due-supervisor");
    }

    @Test
    void aResolvedReportIsClosedWhenNobodyCanReopenItAnyMore() {
        UUID report = office.resolved(MONDAY);

        sweep(MONDAY.plus(DAY.multipliedBy(15)).minusMillis(1));
        assertThat(Office.status(report)).isEqualTo("RESOLVED");
        sweep(MONDAY.plus(DAY.multipliedBy(15)));

        assertThat(Office.status(report)).isEqualTo("CLOSED");
        assertThat(Office.found(report)).containsExactly("closure");
        assertThat(Office.told(office.resident)).containsExactly("closed-by-time");
        assertThat(Office.looksAt(report)).isEmpty();
    }

    @Test
    void whatNobodyCanDoAnythingAboutIsNotWatched() {
        for (var status : Reports.reachable()) {
            UUID report = office.file(MONDAY);
            Office.put(report, status);
            assertThat(Office.looksAt(report).isEmpty()).as(status.name()).isEqualTo(ReportLifecycle.isFinal(status));
        }
    }

    private void sweep(Instant now) {
        sweep.sweep(now, () -> false);
    }

    private void sweepHourly(Instant from, Instant to) {
        for (Instant now = from; !now.isAfter(to); now = now.plus(HOUR)) {
            sweep(now);
        }
        sweep(to);
    }
}
