package vn.hientruong.sla;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import vn.hientruong.model.Limits;
import vn.hientruong.sla.ServiceCalendar.OpeningHours;

/**
 * Counts from an instant to the instant something is due. Whatever needs a year the calendar does not know ends in
 * {@link CalendarMissing}; limits that run by the clock need none.
 */
@Singleton
public class Deadlines {
    private final Supplier<ServiceCalendar> calendar;

    @Inject
    Deadlines(Calendars calendars) {
        this(calendars::get);
    }

    private Deadlines(Supplier<ServiceCalendar> calendar) {
        this.calendar = calendar;
    }

    /** By that calendar, whatever the one in force says. */
    public static Deadlines by(ServiceCalendar calendar) {
        return new Deadlines(() -> calendar);
    }

    /**
     * When offices close on the n-th working day after the day of {@code from}. What arrives on a closed day counts as
     * arrived on the next working day; the hour of arrival does not matter.
     *
     * @param workingDays 1 to {@link Limits#WORKING_DAYS}
     * @throws IllegalArgumentException for any other number
     * @throws CalendarMissing when a year on the way is not known
     */
    public Instant dueAt(Instant from, int workingDays) {
        if (workingDays < 1 || workingDays > Limits.WORKING_DAYS) {
            throw new IllegalArgumentException("Working days out of range: " + workingDays);
        }
        ServiceCalendar known = calendar.get();
        return known.endOf(known.workingDayAfter(known.workingDayFrom(known.dayOf(from)), workingDays));
    }

    /**
     * When offices close on the day of that instant, or on the next working day where they are closed all of it.
     *
     * @throws CalendarMissing when a year on the way is not known
     */
    public Instant endOfWorkingDay(Instant at) {
        ServiceCalendar known = calendar.get();
        return known.endOf(known.workingDayFrom(known.dayOf(at)));
    }

    /** Urgent limits run by the clock, at night and on Sundays too. */
    public Instant urgentDueAt(Instant from, Duration limit) {
        return from.plus(limit);
    }

    /**
     * How long offices are open between the two; zero when the second is not later.
     *
     * @throws CalendarMissing when a year on the way is not known
     */
    public Duration workingTimeBetween(Instant from, Instant to) {
        ServiceCalendar known = calendar.get();
        Duration open = Duration.ZERO;
        LocalDate last = known.dayOf(to);
        for (LocalDate day = known.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpeningHours hours : known.hoursOn(day)) {
                Instant opens = later(known.at(day, hours.opens()), from);
                Instant closes = earlier(known.at(day, hours.closes()), to);
                if (opens.isBefore(closes)) {
                    open = open.plus(Duration.between(opens, closes));
                }
            }
        }
        return open;
    }

    /**
     * The first instant by which offices have been open that long since {@code from}; so
     * {@link #workingTimeBetween} of the two is that duration again.
     *
     * @param time zero answers {@code from} itself while offices are open, else when they next open
     * @throws IllegalArgumentException for a negative time
     * @throws CalendarMissing when a year on the way is not known
     */
    public Instant plusWorkingTime(Instant from, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Working time runs forward: " + time);
        }
        ServiceCalendar known = calendar.get();
        Duration left = time;
        for (LocalDate day = known.dayOf(from); ; day = day.plusDays(1)) {
            for (OpeningHours hours : known.hoursOn(day)) {
                Instant opens = later(known.at(day, hours.opens()), from);
                Instant closes = known.at(day, hours.closes());
                if (opens.isAfter(closes)) {
                    continue;
                }
                Duration open = Duration.between(opens, closes);
                if (left.compareTo(open) <= 0) {
                    return opens.plus(left);
                }
                left = left.minus(open);
            }
        }
    }

    /**
     * The same hour of the day that many working days later. A start while offices are closed is first moved to when they
     * next open, and so is an hour at which they are closed on the day reached; the minute of closing still is open.
     *
     * @param workingDays 0 or more
     * @throws IllegalArgumentException for a negative number
     * @throws CalendarMissing when a year on the way is not known
     */
    public Instant plusWorkingDays(Instant from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days run forward: " + workingDays);
        }
        ServiceCalendar known = calendar.get();
        ZonedDateTime start = plusWorkingTime(from, Duration.ZERO).atZone(known.zone());
        LocalDate day = known.workingDayAfter(start.toLocalDate(), workingDays);
        return plusWorkingTime(known.at(day, start.toLocalTime()), Duration.ZERO);
    }

    /**
     * The end of a limit in working days after the clock stood still: as many working days after the day of the answer as
     * were left after the day of the question. A limit that had passed before the question stays passed; and no answer,
     * however late in the day or whatever became of the clock meanwhile, leaves less time than none.
     *
     * @throws CalendarMissing when a year on the way is not known
     */
    public Instant resumed(Instant dueAt, Instant pausedAt, Instant resumedAt) {
        if (!resumedAt.isAfter(pausedAt) || dueAt.isBefore(pausedAt)) {
            return dueAt;
        }
        ServiceCalendar known = calendar.get();
        int left = known.workingDaysBetween(known.dayOf(pausedAt), known.dayOf(dueAt));
        LocalDate answered = known.workingDayFrom(known.dayOf(resumedAt));
        Instant moved = known.endOf(known.workingDayAfter(answered, left));
        Instant due = moved.isAfter(resumedAt) ? moved : known.endOf(known.workingDayAfter(answered, 1));
        return later(due, dueAt);
    }

    /** The end of an urgent limit moved by the time the clock stood still; a clock set back gives no less time. */
    public Instant urgentResumed(Instant dueAt, Instant pausedAt, Instant resumedAt) {
        return resumedAt.isAfter(pausedAt) ? dueAt.plus(Duration.between(pausedAt, resumedAt)) : dueAt;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
