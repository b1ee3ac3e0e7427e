package vn.hientruong.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.sla.ServiceCalendar.OpeningHours;
import vn.hientruong.sla.ServiceCalendar.WorkingYear;

class DeadlinesTest {
    /** Offices that also open on Saturday morning, close on 2/9, and work on Sunday 12/9 with a Friday's hours. */
    private static final ServiceCalendar WITH_SATURDAYS = TestCalendars.of(Map.of(
            2027,
            new WorkingYear(
                    TestCalendars.withSaturdayMornings(),
                    Set.of(LocalDate.of(2027, 9, 2)),
                    Map.of(LocalDate.of(2027, 9, 12), DayOfWeek.FRIDAY))));

    private final ServiceCalendar calendar = TestCalendars.withoutHolidays(2021, 2028);
    private final Deadlines deadlines = Deadlines.by(calendar);

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

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 61, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void limitOutOfRangeIsRefused(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.dueAt(Instant.parse("2026-11-20T03:00:00Z"), days));
    }

    @ParameterizedTest(name = "{2} working days from {0}: {1} ({3})")
    @CsvSource({
        "2027-09-01T10:00, 2027-09-03T17:00, 1, over a holiday",
        "2027-09-02T10:00, 2027-09-04T11:00, 1, a holiday counts from Friday; a Saturday ends at eleven",
        "2027-09-10T10:00, 2027-09-11T11:00, 1, a Saturday morning is a working day",
        "2027-09-10T10:00, 2027-09-12T17:00, 2, the Sunday that makes up has a Friday's hours",
    })
    void everyDayClosesAtItsOwnHour(LocalDateTime from, LocalDateTime due, int days, String why) {
        assertThat(Deadlines.by(WITH_SATURDAYS).dueAt(local(from), days))
                .as(why)
                .isEqualTo(local(due));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2} minutes ({3})")
    @CsvSource({
        "2027-09-06T08:00, 2027-09-06T09:30, 90, within a morning",
        "2027-09-06T11:00, 2027-09-06T14:00, 60, over the midday break",
        "2027-09-06T12:00, 2027-09-06T13:00, 0, within the midday break",
        "2027-09-06T06:00, 2027-09-06T23:00, 450, a whole day",
        "2027-09-11T06:00, 2027-09-13T08:00, 690, Saturday morning and the make-up Sunday and half an hour",
        "2027-09-01T16:00, 2027-09-03T08:00, 90, over a holiday",
        "2027-09-06T09:00, 2027-09-06T08:00, 0, a clock set back by an hour",
    })
    void countsTheHoursOfficesAreOpen(LocalDateTime from, LocalDateTime to, long minutes, String why) {
        assertThat(Deadlines.by(WITH_SATURDAYS).workingTimeBetween(local(from), local(to)))
                .as(why)
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest(name = "{1} minutes from {0}: {2} ({3})")
    @CsvSource({
        "2027-09-06T08:00, 0, 2027-09-06T08:00, no time at all",
        "2027-09-06T12:00, 0, 2027-09-06T13:30, no time from the midday break is the afternoon",
        "2027-09-06T17:00, 0, 2027-09-06T17:00, the minute of closing still is open",
        "2027-09-06T17:01, 0, 2027-09-07T07:30, a minute later it is tomorrow",
        "2027-09-06T10:30, 60, 2027-09-06T11:30, until the break",
        "2027-09-06T10:30, 61, 2027-09-06T13:31, and a minute over it",
        "2027-09-10T16:00, 240, 2027-09-11T10:30, into a Saturday morning",
        "2027-09-01T16:00, 240, 2027-09-03T10:30, over a holiday",
    })
    void addsTimeWhileOfficesAreOpen(LocalDateTime from, long minutes, LocalDateTime reached, String why) {
        assertThat(Deadlines.by(WITH_SATURDAYS).plusWorkingTime(local(from), Duration.ofMinutes(minutes)))
                .as(why)
                .isEqualTo(local(reached));
    }

    @ParameterizedTest(name = "{1} days from {0}: {2} ({3})")
    @CsvSource({
        "2027-09-06T10:00, 2, 2027-09-08T10:00, the same hour",
        "2027-09-03T17:00, 2, 2027-09-06T17:00, closing on Friday, Saturday, closing on Monday",
        "2027-09-10T14:00, 1, 2027-09-12T07:30, a Saturday is closed at two: when offices next open",
        "2027-09-05T10:00, 1, 2027-09-07T07:30, Sunday starts on Monday when offices open",
        "2027-09-06T20:00, 1, 2027-09-08T07:30, after closing starts the next morning",
        "2027-09-06T12:00, 0, 2027-09-06T13:30, no day at all leads into opening hours",
    })
    void addsDaysAtTheSameHour(LocalDateTime from, int days, LocalDateTime reached, String why) {
        assertThat(Deadlines.by(WITH_SATURDAYS).plusWorkingDays(local(from), days))
                .as(why)
                .isEqualTo(local(reached));
    }

    @Test
    void addingTimeAndMeasuringItAgree() {
        long seed = 20271125;
        Random random = new Random(seed);
        Deadlines by = Deadlines.by(WITH_SATURDAYS);
        for (int i = 0; i < 2_000; i++) {
            Instant from = local(LocalDateTime.of(2027, 1, 1, 0, 0)).plusSeconds(random.nextInt(300 * 24 * 3600));
            Duration time = Duration.ofSeconds(random.nextInt(40 * 3600));

            Instant reached = by.plusWorkingTime(from, time);

            assertThat(reached).as("seed %d, from %s, %s", seed, from, time).isAfterOrEqualTo(from);
            assertThat(by.workingTimeBetween(from, reached))
                    .as("seed %d, from %s, %s", seed, from, time)
                    .isEqualTo(time);
        }
    }

    @Test
    void timeDoesNotRunBackward() {
        Instant monday = local(LocalDateTime.of(2027, 9, 6, 9, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> deadlines.plusWorkingTime(monday, Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> deadlines.plusWorkingDays(monday, -1));
    }

    @Test
    void gapIsNamedByWhateverNeedsTheYear() {
        Instant december = local(LocalDateTime.of(2028, 12, 29, 10, 0));
        Instant next = local(LocalDateTime.of(2029, 1, 3, 10, 0));

        assertThat(deadlines.urgentDueAt(december, Duration.ofHours(100))).isEqualTo("2029-01-02T07:00:00Z");
        assertThatExceptionOfType(CalendarMissing.class)
                .isThrownBy(() -> deadlines.dueAt(december, 1))
                .satisfies(missing -> assertThat(missing.year()).isEqualTo(2029));
        assertThatExceptionOfType(CalendarMissing.class).isThrownBy(() -> deadlines.workingTimeBetween(december, next));
        assertThatExceptionOfType(CalendarMissing.class)
                .isThrownBy(() -> deadlines.plusWorkingTime(december, Duration.ofHours(8)));
        assertThatExceptionOfType(CalendarMissing.class).isThrownBy(() -> deadlines.plusWorkingDays(december, 1));
        assertThatExceptionOfType(CalendarMissing.class).isThrownBy(() -> deadlines.resumed(next, december, next));
    }

    @Test
    void yearThatNeverOpensEndsInTheNextGapInsteadOfALoop() {
        Set<LocalDate> closed =
                LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).collect(Collectors.toSet());
        WorkingYear never = new WorkingYear(
                Map.of(DayOfWeek.MONDAY, List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.NOON))),
                closed,
                Map.of());

        assertThatExceptionOfType(CalendarMissing.class)
                .isThrownBy(() -> Deadlines.by(TestCalendars.of(Map.of(2026, never)))
                        .dueAt(Instant.parse("2026-01-01T03:00:00Z"), 1))
                .satisfies(missing -> assertThat(missing.year()).isEqualTo(2027));
    }

    @Test
    void urgentLimitRunsByTheClock() {
        Instant saturdayNight = local(LocalDateTime.of(2026, 11, 21, 23, 30));

        assertThat(deadlines.urgentDueAt(saturdayNight, Duration.ofHours(2)))
                .isEqualTo(local(LocalDateTime.of(2026, 11, 22, 1, 30)));
    }

    /** 2026-11-23 is a Monday. */
    @ParameterizedTest(name = "due {0}, asked {1}, answered {2}: due {3} ({4})")
    @CsvSource({
        "2026-11-27T17:00, 2026-11-23T10:00, 2026-11-23T16:00, 2026-11-27T17:00, answered the same day",
        "2026-11-27T17:00, 2026-11-23T10:00, 2026-11-24T08:00, 2026-11-30T17:00, a night later is a day more",
        "2026-11-27T17:00, 2026-11-25T10:00, 2026-11-30T09:00, 2026-12-02T17:00, two days were left",
        "2026-11-27T17:00, 2026-11-25T23:59, 2026-11-29T09:00, 2026-12-02T17:00, Sunday counts as Monday",
        "2026-11-27T17:00, 2026-11-28T09:00, 2026-11-30T09:00, 2026-11-27T17:00, it was overdue before the question",
        "2026-11-27T17:00, 2026-11-27T09:00, 2026-12-01T09:00, 2026-12-01T17:00, on the last day: the day of the answer",
        "2026-11-27T17:00, 2026-11-27T09:00, 2026-12-01T19:00, 2026-12-02T17:00, which is over at seven in the evening",
        "2026-11-27T17:00, 2026-11-27T09:00, 2026-11-28T19:00, 2026-11-30T17:00, answered at the weekend",
        "2026-11-27T10:00, 2026-11-25T10:00, 2026-11-30T09:00, 2026-12-02T17:00, an odd hour becomes the end of a day",
        "2026-11-29T03:00, 2026-11-25T10:00, 2026-11-26T09:00, 2026-11-30T17:00, and an odd Sunday that of a working day",
        "2026-11-29T03:00, 2026-11-25T10:00, 2026-11-25T11:00, 2026-11-29T03:00, but never less than was promised",
        "2026-11-27T17:00, 2026-11-25T10:30, 2026-11-25T09:30, 2026-11-27T17:00, the clock was set back an hour",
        "2026-11-27T17:00, 2026-11-25T00:10, 2026-11-24T23:20, 2026-11-27T17:00, over midnight too",
        "2026-11-27T17:00, 2026-11-24T23:20, 2026-12-01T10:00, 2026-12-04T17:00, set back before the question: not less",
    })
    void questionStopsTheWorkingDays(
            LocalDateTime due, LocalDateTime asked, LocalDateTime answered, LocalDateTime moved, String why) {
        assertThat(deadlines.resumed(local(due), local(asked), local(answered)))
                .as(why)
                .isEqualTo(local(moved));
    }

    @Test
    void questionNeverLeavesLessTimeWhateverTheClockDid() {
        long seed = 20261125;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            Instant sent = local(LocalDateTime.of(2026, 1, 5, 0, 0)).plusSeconds(random.nextInt(200 * 24 * 3600));
            Instant due = deadlines.dueAt(sent, 1 + random.nextInt(10));
            Instant asked = sent.plusSeconds(random.nextInt(15 * 24 * 3600));
            Instant answered = asked.plusSeconds(random.nextInt(20 * 24 * 3600));
            Instant setBack = answered.minus(Duration.ofHours(1));

            String scene = "seed %d: due %s, asked %s, answered %s".formatted(seed, due, asked, answered);
            Instant moved = deadlines.resumed(due, asked, answered);
            assertThat(moved).as(scene).isAfterOrEqualTo(due);
            assertThat(deadlines.resumed(due, asked, setBack)).as(scene).isBetween(due, moved);
            if (!asked.isAfter(due)) {
                assertThat(moved).as(scene).isAfter(answered);
            }
            assertThat(deadlines.urgentResumed(due, asked, setBack)).as(scene).isAfterOrEqualTo(due);
        }
    }

    @Test
    void questionMovesAnUrgentLimitByItsLength() {
        Instant due = Instant.parse("2026-11-25T10:00:00Z");
        Instant paused = Instant.parse("2026-11-23T02:00:00Z");

        assertThat(deadlines.urgentResumed(due, paused, paused.plus(Duration.ofHours(30))))
                .isEqualTo(due.plus(Duration.ofHours(30)));
        assertThat(deadlines.urgentResumed(due, paused, paused.minus(Duration.ofHours(1))))
                .isEqualTo(due);
    }

    private Instant local(LocalDateTime time) {
        return time.atZone(calendar.zone()).toInstant();
    }
}
