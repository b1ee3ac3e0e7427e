package vn.hientruong.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {
    private final ServiceCalendar calendar = new OfficeHours().calendar();
    private final Deadlines deadlines = new Deadlines(calendar);

    @ParameterizedTest(name = "{2} working days from {0}: {1} ({3})")
    @CsvSource({
        "2026-11-20T16:59, 2026-11-23T17:00, 1, Friday a minute before closing",
        "2026-11-20T17:00, 2026-11-23T17:00, 1, Friday at closing",
        "2026-11-20T23:59, 2026-11-23T17:00, 1, Friday night",
        "2026-11-21T00:00, 2026-11-24T17:00, 1, the midnight that begins Saturday",
        "2026-11-21T09:00, 2026-11-24T17:00, 1, Saturday counts from Monday",
        "2026-11-22T23:59, 2026-11-24T17:00, 1, Sunday night counts from Monday",
        "2026-11-23T00:00, 2026-11-24T17:00, 1, the midnight that begins Monday",
        "2026-11-23T06:00, 2026-11-24T17:00, 1, before offices open",
        "2026-11-23T12:00, 2026-11-24T17:00, 1, the midday break",
        "2026-11-19T10:00, 2026-11-20T17:00, 1, Thursday to Friday",
        "2026-11-19T10:00, 2026-11-23T17:00, 2, over one weekend",
        "2026-11-19T10:00, 2026-11-26T17:00, 5, a week is five working days",
        "2026-11-21T10:00, 2026-11-30T17:00, 5, Saturday and five days",
        "2026-11-18T10:00, 2026-12-02T17:00, 10, two weeks",
        "2026-12-31T10:00, 2027-01-01T17:00, 1, over the end of a year",
        "2028-02-28T10:00, 2028-02-29T17:00, 1, into a leap day",
        "2026-11-20T10:00, 2027-02-12T17:00, 60, the longest limit",
    })
    void countsWorkingDaysAfterTheDayItArrived(LocalDateTime from, LocalDateTime due, int days, String why) {
        assertThat(deadlines.dueAt(local(from), days)).as(why).isEqualTo(local(due));
    }

    /** Public cases of another city without a holiday in them; its label names the due day or the midnight after it. */
    @ParameterizedTest(name = "sent {0}, accepted {1}, shown as due {2}")
    @CsvSource({
        "2021-01-05T16:17, 2021-01-05, 2021-01-14",
        "2021-05-31T14:11, 2021-06-01, 2021-06-11",
        "2021-06-11T18:22, 2021-06-14, 2021-06-24",
        "2021-11-07T16:20, 2021-11-07, 2021-11-18",
        "2025-07-01T16:28, 2025-07-01, 2025-07-10",
    })
    void agreesWithWhatAnotherCityPublished(LocalDateTime sent, LocalDate accepted, LocalDate shown) {
        LocalDateTime start = accepted.equals(sent.toLocalDate()) ? sent : accepted.atTime(8, 0);

        LocalDate due = LocalDate.ofInstant(deadlines.dueAt(local(start), 7), calendar.zone());

        assertThat(due).isIn(shown, shown.minusDays(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 61, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void limitOutOfRangeIsRefused(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.dueAt(Instant.parse("2026-11-20T03:00:00Z"), days));
    }

    @Test
    void closedDayIsSkippedAndMakeUpDayCounts() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        ServiceCalendar special = new ServiceCalendar(
                calendar.zone(), calendar.week(), calendar.hours(), Set.of(friday), Set.of(friday.plusDays(1)));

        assertThat(new Deadlines(special).dueAt(local(friday.minusDays(1).atTime(9, 0)), 1))
                .isEqualTo(local(friday.plusDays(1).atTime(17, 0)));
    }

    @Test
    void calendarThatNeverOpensEndsInAnErrorInsteadOfALoop() {
        Set<LocalDate> closed = IntStream.range(0, 800)
                .mapToObj(LocalDate.of(2026, 1, 1)::plusDays)
                .collect(Collectors.toSet());
        ServiceCalendar never =
                new ServiceCalendar(calendar.zone(), Set.of(DayOfWeek.MONDAY), calendar.hours(), closed, Set.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> new Deadlines(never).dueAt(Instant.parse("2026-01-01T03:00:00Z"), 1));
    }

    @Test
    void urgentLimitRunsByTheClock() {
        Instant saturdayNight = local(LocalDateTime.of(2026, 11, 21, 23, 30));

        assertThat(deadlines.urgentDueAt(saturdayNight, Duration.ofHours(2)))
                .isEqualTo(local(LocalDateTime.of(2026, 11, 22, 1, 30)));
    }

    @Test
    void pauseMovesTheDueInstantByItsLength() {
        Instant due = Instant.parse("2026-11-25T10:00:00Z");
        Instant paused = Instant.parse("2026-11-23T02:00:00Z");

        assertThat(deadlines.resumed(due, paused, paused.plus(Duration.ofHours(30))))
                .isEqualTo(due.plus(Duration.ofHours(30)));
    }

    @Test
    void clockSetBackDuringAPauseTakesNoTimeAway() {
        Instant due = Instant.parse("2026-11-25T10:00:00Z");
        Instant paused = Instant.parse("2026-11-23T02:00:00Z");

        assertThat(deadlines.resumed(due, paused, paused.minusSeconds(5))).isEqualTo(due);
    }

    private Instant local(LocalDateTime time) {
        return time.atZone(calendar.zone()).toInstant();
    }
}
