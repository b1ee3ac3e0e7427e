package vn.hientruong.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * When offices work: a value that never changes; a changed calendar is another one. It knows only the years it was told,
 * and refuses to guess about any other.
 *
 * @param zone whose days and hours are meant
 */
public record ServiceCalendar(ZoneId zone, Map<Integer, WorkingYear> years) {

    /** From opening to closing, within one day. */
    public record OpeningHours(LocalTime opens, LocalTime closes) {
        public OpeningHours {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("Offices close after they open: " + opens + "–" + closes);
            }
        }
    }

    /**
     * One year.
     *
     * @param week the opening hours of an ordinary week, in order; a weekday that is missing is closed
     * @param holidays dates without work though the week says otherwise
     * @param makeUpDays dates with work though the week says otherwise, with the weekday whose hours they have; they
     *     outweigh holidays
     */
    public record WorkingYear(
            Map<DayOfWeek, List<OpeningHours>> week, Set<LocalDate> holidays, Map<LocalDate, DayOfWeek> makeUpDays) {
        public WorkingYear {
            week = Map.copyOf(week);
            holidays = Set.copyOf(holidays);
            makeUpDays = Map.copyOf(makeUpDays);
            if (week.values().stream().allMatch(Collection::isEmpty)) {
                throw new IllegalArgumentException("Some day of the week has opening hours");
            }
        }

        private List<OpeningHours> hoursOn(LocalDate day) {
            DayOfWeek madeUp = makeUpDays.get(day);
            if (madeUp == null && holidays.contains(day)) {
                return List.of();
            }
            return week.getOrDefault(madeUp == null ? day.getDayOfWeek() : madeUp, List.of());
        }
    }

    public ServiceCalendar {
        years = Map.copyOf(years);
    }

    /**
     * The opening hours of that day, in order; none when offices are closed.
     *
     * @throws CalendarMissing when its year is not known
     */
    public List<OpeningHours> hoursOn(LocalDate day) {
        WorkingYear year = years.get(day.getYear());
        if (year == null) {
            throw new CalendarMissing(day.getYear());
        }
        return year.hoursOn(day);
    }

    /**
     * The year that ought to be written down by that day and is not: this one, or from October on the next, since then
     * deadlines begin to reach into it.
     */
    public Optional<Integer> missing(LocalDate today) {
        int last = today.getMonth().compareTo(Month.OCTOBER) < 0 ? today.getYear() : today.getYear() + 1;
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !years.containsKey(year))
                .boxed()
                .findFirst();
    }

    /** @throws CalendarMissing when its year is not known */
    public boolean isWorkingDay(LocalDate day) {
        return !hoursOn(day).isEmpty();
    }

    /**
     * That day if it is a working day, else the next one.
     *
     * @throws CalendarMissing when a year on the way is not known
     */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * The n-th working day after that day, whether that day is one itself or not.
     *
     * @param workingDays 0 answers the day itself
     * @throws CalendarMissing when a year on the way is not known
     */
    public LocalDate workingDayAfter(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int counted = 0; counted < workingDays; counted++) {
            reached = workingDayFrom(reached.plusDays(1));
        }
        return reached;
    }

    /**
     * How many working days come after the one day, up to and with the other; none when it is not later.
     *
     * @throws CalendarMissing when a year on the way is not known
     */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        int counted = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return counted;
    }

    /** When offices close for the last time on that working day. */
    public Instant endOf(LocalDate workingDay) {
        List<OpeningHours> hours = hoursOn(workingDay);
        return at(workingDay, hours.get(hours.size() - 1).closes());
    }

    /** The same with that year as said there. */
    ServiceCalendar with(int year, WorkingYear said) {
        Map<Integer, WorkingYear> changed = new HashMap<>(years);
        changed.put(year, said);
        return new ServiceCalendar(zone, changed);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The day it is there. */
    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
