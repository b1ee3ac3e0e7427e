package vn.hientruong.sla;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.hientruong.model.Limits;

/** Counts from an instant to the instant something is due. */
@Singleton
public class Deadlines {
    private final ServiceCalendar calendar;

    public Deadlines(ServiceCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * When offices close on the n-th working day after the day of {@code from}. What arrives on a closed day counts as
     * arrived on the next working day; the hour of arrival does not matter.
     *
     * @param workingDays 1 to {@link Limits#WORKING_DAYS}
     * @throws IllegalArgumentException for any other number
     */
    public Instant dueAt(Instant from, int workingDays) {
        if (workingDays < 1 || workingDays > Limits.WORKING_DAYS) {
            throw new IllegalArgumentException("Working days out of range: " + workingDays);
        }
        LocalDate day = calendar.workingDayFrom(LocalDate.ofInstant(from, calendar.zone()));
        for (int counted = 0; counted < workingDays; counted++) {
            day = calendar.workingDayFrom(day.plusDays(1));
        }
        return calendar.endOf(day);
    }

    /** Urgent limits run by the clock, at night and on Sundays too. */
    public Instant urgentDueAt(Instant from, Duration limit) {
        return from.plus(limit);
    }

    /** The due instant moved by the time the clock stood still. A clock set back in between gives no less time. */
    public Instant resumed(Instant dueAt, Instant pausedAt, Instant resumedAt) {
        return resumedAt.isAfter(pausedAt) ? dueAt.plus(Duration.between(pausedAt, resumedAt)) : dueAt;
    }
}
