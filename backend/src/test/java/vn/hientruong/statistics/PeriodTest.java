package vn.hientruong.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.platform.problem.InvalidRequest;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "2026-10,2026-10-01,2026-10-31",
        "2024-02,2024-02-01,2024-02-29",
        "2026-Q4,2026-10-01,2026-12-31",
        "2026,2026-01-01,2026-12-31",
        "2026-W41,2026-10-05,2026-10-11",
        "2026-W53,2026-12-28,2027-01-03",
        "2021-W01,2021-01-04,2021-01-10"
    })
    void namesStandForDays(String name, LocalDate from, LocalDate to) {
        assertThat(Period.of(name, null, null, TODAY)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-13", "2026-Q5", "2026-W54", "2025-W53", "2026-W00", "1999", "2101", "26", "2026-1", "x"})
    void whatIsNoPeriodIsRefused(String name) {
        assertThatThrownBy(() -> Period.of(name, null, null, TODAY))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("?period");
    }

    @Test
    void daysComeInPairsAndInOrder() {
        LocalDate day = LocalDate.of(2026, 5, 4);
        assertThat(Period.of(null, day, day, TODAY)).isEqualTo(new Period(day, day));
        assertThat(Period.of(null, null, null, TODAY))
                .isEqualTo(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
        assertThatThrownBy(() -> Period.of(null, day, null, TODAY)).hasMessageContaining("?to");
        assertThatThrownBy(() -> Period.of(null, null, day, TODAY)).hasMessageContaining("?from");
        assertThatThrownBy(() -> Period.of(null, day, day.minusDays(1), TODAY)).hasMessageContaining("?to");
        assertThatThrownBy(() -> Period.of("2026", day, day, TODAY)).hasMessageContaining("?period");
    }

    @Test
    void aDayBeginsAtMidnightInVietnam() {
        Period day = new Period(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 5));
        assertThat(day.start()).isEqualTo(Instant.parse("2026-10-04T17:00:00Z"));
        assertThat(day.end()).isEqualTo(Instant.parse("2026-10-05T17:00:00Z"));
    }

    @Test
    void stepsBeginWhereTheirWeekOrMonthBegins() {
        Period period = new Period(LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 3));
        assertThat(period.steps(Dimension.DAY)).hasSize(5);
        assertThat(period.steps(Dimension.WEEK))
                .isEqualTo(List.of(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 2)));
        assertThat(period.steps(Dimension.MONTH))
                .isEqualTo(List.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1)));
        assertThat(period.within(Dimension.MONTH, LocalDate.of(2026, 10, 1)))
                .isEqualTo(new Period(LocalDate.of(2026, 10, 30), LocalDate.of(2026, 10, 31)));
    }
}
