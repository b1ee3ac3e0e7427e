package vn.hientruong.infra.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
    private static final WorkingTime OFFICE = new WorkingTime(
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2025, 12, 31),
            Set.of(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 2)),
            Set.of(LocalDate.of(2025, 9, 6)));

    @Test
    void deadlineIsTheEndOfTheLastWorkingDay() {
        // Tuesday to Thursday of the week after
        assertThat(OFFICE.dueAt(at("2025-07-01T03:00:00Z"), 7)).isEqualTo(at("2025-07-10T10:00:00Z"));
    }

    @Test
    void whatComesOnSundayCountsFromMonday() {
        assertThat(OFFICE.dueAt(at("2025-07-06T03:00:00Z"), 1)).isEqualTo(at("2025-07-08T10:00:00Z"));
    }

    @Test
    void holidaysAreLeftOutAndMakeUpDaysCounted() {
        // Friday; Monday and Tuesday are closed, the Saturday after is worked
        assertThat(OFFICE.dueAt(at("2025-08-29T03:00:00Z"), 4)).isEqualTo(at("2025-09-06T10:00:00Z"));
    }

    @Test
    void minutesRunInOfficeHoursOnly() {
        // 16:50 on Friday and twenty minutes: ten today, ten on Monday
        assertThat(OFFICE.plus(at("2025-07-04T09:50:00Z"), 20, 0)).isEqualTo(at("2025-07-07T00:40:00Z"));
        // 11:00 and an hour: half of it after lunch
        assertThat(OFFICE.plus(at("2025-07-04T04:00:00Z"), 60, 0)).isEqualTo(at("2025-07-04T07:00:00Z"));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
