package vn.hientruong.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.platform.time.SystemClock;

/** The years every installation starts with, read through the database. */
@QuarkusTest
class ShippedCalendarTest {
    private static final ZoneId ZONE = SystemClock.ZONE;

    @Inject
    Calendars calendars;

    @Inject
    Deadlines deadlines;

    /**
     * Public cases of another city: accepted on the day they were sent or on the next working day, due after seven working
     * days more; its label names the due day or the midnight after it.
     */
    @ParameterizedTest(name = "sent {0}, accepted {1}, shown as due {2}")
    @CsvSource({
        "2021-01-05T16:17, 2021-01-05, 2021-01-14",
        "2021-05-31T14:11, 2021-06-01, 2021-06-11",
        "2021-06-11T18:22, 2021-06-14, 2021-06-24",
        "2021-11-07T16:20, 2021-11-08, 2021-11-18",
        "2023-01-21T19:30, 2023-01-21, 2023-02-06",
        "2025-07-01T16:28, 2025-07-01, 2025-07-10",
        "2025-08-31T12:13, 2025-09-03, 2025-09-12",
    })
    void agreesWithWhatAnotherCityPublished(LocalDateTime sent, LocalDate accepted, LocalDate shown) {
        ServiceCalendar calendar = calendars.get();
        assertThat(accepted)
                .isIn(
                        sent.toLocalDate(),
                        calendar.workingDayFrom(sent.toLocalDate()),
                        calendar.workingDayAfter(sent.toLocalDate(), 1));

        assertThat(calendar.workingDayAfter(accepted, 7)).isIn(shown, shown.minusDays(1));
    }

    /** What is sent on a closed day counts from the next working day here; the other city may count a day less. */
    @ParameterizedTest(name = "sent {0}: due {1}")
    @CsvSource({
        "2021-01-05T16:17, 2021-01-14",
        "2021-06-01T08:00, 2021-06-10",
        "2021-06-14T08:00, 2021-06-23",
        "2021-11-07T16:20, 2021-11-17",
        "2023-01-21T19:30, 2023-02-07",
        "2025-07-01T16:28, 2025-07-10",
        "2025-08-31T12:13, 2025-09-12",
        "2024-04-26T09:00, 2024-05-09",
        "2025-04-25T09:00, 2025-05-08",
        "2026-01-05T09:00, 2026-01-13",
        "2026-08-20T09:00, 2026-08-28",
    })
    void sevenWorkingDaysEndAtFive(LocalDateTime sent, LocalDate due) {
        Instant from = sent.atZone(ZONE).toInstant();

        assertThat(LocalDateTime.ofInstant(deadlines.dueAt(from, 7), ZONE)).isEqualTo(due.atTime(17, 0));
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2020, 252", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 250", "2026, 250", "2027, 250"})
    void everyYearHasItsWorkingDays(int year, int workingDays) {
        LocalDate eve = LocalDate.of(year, 1, 1);

        assertThat(calendars.get().isWorkingDay(eve)).isFalse();
        assertThat(calendars.get().workingDaysBetween(eve, LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({"2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"})
    void madeUpSaturdayIsWorked(LocalDate saturday) {
        assertThat(calendars.get().isWorkingDay(saturday)).isTrue();
        assertThat(calendars.get().isWorkingDay(saturday.plusDays(7))).isFalse();
    }
}
