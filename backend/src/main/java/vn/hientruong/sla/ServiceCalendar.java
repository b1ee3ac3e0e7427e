package vn.hientruong.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * When offices work.
 *
 * @param zone whose days and hours are meant
 * @param week the days of an ordinary week on which offices work
 * @param hours the opening hours of every working day, in order
 * @param closedDays dates without work though the week says otherwise
 * @param makeUpDays dates with work though the week says otherwise; they outweigh closed days
 */
public record ServiceCalendar(
        ZoneId zone,
        Set<DayOfWeek> week,
        List<OpeningHours> hours,
        Set<LocalDate> closedDays,
        Set<LocalDate> makeUpDays) {

    /** From opening to closing, within one day. */
    public record OpeningHours(LocalTime opens, LocalTime closes) {
        public OpeningHours {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("Offices close after they open: " + opens + "–" + closes);
            }
        }
    }

    /** More than a year without one working day is a mistake in the data, not a holiday. */
    private static final int LONGEST_CLOSURE_DAYS = 370;

    public ServiceCalendar {
        week = Set.copyOf(week);
        hours = List.copyOf(hours);
        closedDays = Set.copyOf(closedDays);
        makeUpDays = Set.copyOf(makeUpDays);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("A working day has opening hours");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return makeUpDays.contains(day) || (week.contains(day.getDayOfWeek()) && !closedDays.contains(day));
    }

    /**
     * That day if it is a working day, else the next one.
     *
     * @throws IllegalStateException when there is none within a year
     */
    public LocalDate workingDayFrom(LocalDate day) {
        for (int passed = 0; passed < LONGEST_CLOSURE_DAYS; passed++) {
            LocalDate candidate = day.plusDays(passed);
            if (isWorkingDay(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("The calendar has no working day within a year of " + day);
    }

    /** When offices close for the last time on that day. */
    public Instant endOf(LocalDate day) {
        return day.atTime(hours.get(hours.size() - 1).closes()).atZone(zone).toInstant();
    }
}
