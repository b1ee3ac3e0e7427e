package vn.hientruong.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarGapsTest {
    private final ServiceCalendar calendar = TestCalendars.withoutHolidays(2025, 2026);

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-01-01,", "2026-09-30,", "2026-10-01,2027", "2026-12-31,2027", "2027-01-01,2027", "2025-11-05,"})
    void theNextYearIsAskedForFromOctoberOn(LocalDate today, Integer missing) {
        assertThat(calendar.missing(today).orElse(null)).isEqualTo(missing);
    }
}
