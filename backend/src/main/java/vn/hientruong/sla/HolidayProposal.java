package vn.hientruong.sla;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hientruong.model.calendar.CalendarYearView;
import vn.hientruong.model.calendar.Holiday;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.model.calendar.Opening;

/**
 * A calendar for a year nobody has decided yet: the holidays of the Labour Code, Tết and Hùng Kings by the lunar calendar,
 * and a day in lieu for each that falls on a closed weekday. Days that are swapped, and the other ways to lay Tết, are
 * decided by the State every year; this only proposes, and stores nothing.
 */
@Singleton
public class HolidayProposal {
    private static final String BASIS =
            "Đề xuất theo Bộ luật Lao động và âm lịch; thay bằng thông báo chính thức khi có";

    private static final List<Opening> OFFICE_HOURS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
            .flatMap(day -> Stream.of(new Opening(day, "07:30", "11:30"), new Opening(day, "13:30", "17:00")))
            .toList();

    /** Days before the first of the lunar year, and after it: so the State laid the five days in 2020 to 2026. */
    private static final int EVES = 2;

    private static final int DAYS_OF_TET = 5;

    private final CalendarEditing editing;

    HolidayProposal(CalendarEditing editing) {
        this.editing = editing;
    }

    /** @param year whose opening hours are those of the last year before it that was written down */
    public CalendarYearView of(int year) {
        List<Opening> hours = editing.list().stream()
                .filter(known -> known.year() < year)
                .reduce((earlier, later) -> later)
                .map(known -> known.calendar().hours())
                .orElse(OFFICE_HOURS);
        return new CalendarYearView(year, new NewCalendarYear(BASIS, hours, holidays(year, hours), List.of()), null);
    }

    private static List<Holiday> holidays(int year, List<Opening> hours) {
        Map<LocalDate, Holiday> days = new TreeMap<>();
        add(days, LocalDate.of(year, 1, 1), "Tết Dương lịch", "New Year");
        LocalDate newYear = LunarCalendar.day(year, 1, 1);
        for (int i = 0; i < DAYS_OF_TET; i++) {
            add(days, newYear.minusDays(EVES).plusDays(i), "Tết Nguyên đán", "Lunar New Year");
        }
        add(days, LunarCalendar.day(year, 3, 10), "Giỗ Tổ Hùng Vương", "Hùng Kings' Day");
        add(days, LocalDate.of(year, 4, 30), "Ngày Chiến thắng 30/4", "Reunification Day");
        add(days, LocalDate.of(year, 5, 1), "Ngày Quốc tế Lao động", "Labour Day");
        LocalDate national = LocalDate.of(year, 9, 2);
        add(days, national, "Quốc khánh", "National Day");
        add(days, national.plusDays(secondDay(national.getDayOfWeek())), "Quốc khánh", "National Day");
        inLieu(days, hours);
        return List.copyOf(days.values());
    }

    /** The day beside 2/9 that is nearer to a weekend: the one before, or the one after. */
    private static int secondDay(DayOfWeek national) {
        return switch (national) {
            case MONDAY, THURSDAY, SUNDAY -> 1;
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> -1;
        };
    }

    /** What falls on a closed weekday is given on the next day that would be worked. */
    private static void inLieu(Map<LocalDate, Holiday> days, List<Opening> hours) {
        Set<DayOfWeek> open = hours.stream().map(Opening::weekday).collect(Collectors.toSet());
        for (LocalDate day : List.copyOf(days.keySet())) {
            if (!open.contains(day.getDayOfWeek())) {
                LocalDate free = day.plusDays(1);
                while (days.containsKey(free) || !open.contains(free.getDayOfWeek())) {
                    free = free.plusDays(1);
                }
                add(days, free, "Nghỉ bù", "Day off in lieu");
            }
        }
    }

    /** Hùng Kings' Day may meet another holiday; the first of the two keeps the day. */
    private static void add(Map<LocalDate, Holiday> days, LocalDate day, String name, String nameEn) {
        days.putIfAbsent(day, new Holiday(day, name, nameEn));
    }
}
