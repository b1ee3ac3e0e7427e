package vn.hientruong.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {
    @ParameterizedTest(name = "the lunar year {0} began on {1}")
    @CsvSource({
        "1985, 1985-01-21", // a month before China
        "2007, 2007-02-17", // a day before China
        "2020, 2020-01-25",
        "2021, 2021-02-12",
        "2022, 2022-02-01",
        "2023, 2023-01-22",
        "2024, 2024-02-10",
        "2025, 2025-01-29",
        "2026, 2026-02-17",
        "2027, 2027-02-06",
        "2030, 2030-02-02", // a day before China
    })
    void newYearFallsOnTheDayItHasInVietnam(int year, LocalDate day) {
        assertThat(LunarCalendar.day(year, 1, 1)).isEqualTo(day);
    }

    /** In 2020, 2023 and 2025 a leap month comes later in the year or just before; it never is the third. */
    @ParameterizedTest(name = "Hùng Kings' Day {0} was {1}")
    @CsvSource({
        "2020, 2020-04-02",
        "2021, 2021-04-21",
        "2022, 2022-04-10",
        "2023, 2023-04-29",
        "2024, 2024-04-18",
        "2025, 2025-04-07",
        "2026, 2026-04-26",
        "2027, 2027-04-16",
    })
    void tenthOfTheThirdMonthFallsWhereItDid(int year, LocalDate day) {
        assertThat(LunarCalendar.day(year, 3, 10)).isEqualTo(day);
    }
}
