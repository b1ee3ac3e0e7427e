package vn.hientruong.sla;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.model.calendar.Holiday;

@QuarkusTest
class HolidayProposalTest {
    @Inject
    HolidayProposal proposal;

    @Inject
    CalendarEditing editing;

    /** Since the second day of the national holiday is law; days that were swapped nobody can propose. */
    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void everyYearWouldHaveBeenProposedAsItWasDecided(int year) {
        List<Holiday> decided = editing.get(year).calendar().holidays();

        assertThat(weekdaysOff(proposal.of(year).calendar().holidays()))
                .isEqualTo(weekdaysOff(decided.stream()
                        .filter(day -> !day.name().startsWith("Nghỉ hoán đổi"))
                        .toList()));
    }

    @Test
    void yearNobodyHasDecidedGetsItsHolidaysAndTheHoursOfTheLastOne() {
        var proposed = proposal.of(2028).calendar();

        assertThat(proposed.holidays())
                .extracting(Holiday::day)
                .contains(
                        LocalDate.of(2028, 1, 1),
                        LocalDate.of(2028, 1, 3), // 1/1 is a Saturday
                        LocalDate.of(2028, 1, 26), // the first of the lunar year
                        LocalDate.of(2028, 4, 4),
                        LocalDate.of(2028, 9, 2),
                        LocalDate.of(2028, 9, 1));
        assertThat(proposed.hours()).isEqualTo(editing.get(2027).calendar().hours());
        assertThat(proposed.makeUpDays()).isEmpty();
        assertThat(editing.list()).noneMatch(known -> known.year() == 2028);
    }

    private static SortedSet<LocalDate> weekdaysOff(List<Holiday> holidays) {
        return holidays.stream()
                .map(Holiday::day)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .collect(toCollection(TreeSet::new));
    }
}
