package vn.hientruong.sla;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.sla.ServiceCalendar.OpeningHours;
import vn.hientruong.sla.ServiceCalendar.WorkingYear;

/** Calendars made up for a test. */
final class TestCalendars {
    private static final List<OpeningHours> OFFICE_HOURS = List.of(
            new OpeningHours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
            new OpeningHours(LocalTime.of(13, 30), LocalTime.of(17, 0)));

    private TestCalendars() {}

    static ServiceCalendar of(Map<Integer, WorkingYear> years) {
        return new ServiceCalendar(SystemClock.ZONE, years);
    }

    /** Monday to Friday in every week of those years. */
    static ServiceCalendar withoutHolidays(int firstYear, int lastYear) {
        WorkingYear plain = new WorkingYear(week(), Set.of(), Map.of());
        return of(IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), year -> plain)));
    }

    static Map<DayOfWeek, List<OpeningHours>> week() {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, OFFICE_HOURS));
        return week;
    }

    static Map<DayOfWeek, List<OpeningHours>> withSaturdayMornings() {
        Map<DayOfWeek, List<OpeningHours>> week = week();
        week.put(DayOfWeek.SATURDAY, List.of(new OpeningHours(LocalTime.of(7, 30), LocalTime.of(11, 0))));
        return week;
    }
}
