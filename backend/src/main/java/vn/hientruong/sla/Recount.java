package vn.hientruong.sla;

import java.time.Instant;
import java.time.LocalDate;

/** What a deadline would be by another calendar: as many working days after the same start. */
public record Recount(ServiceCalendar before, ServiceCalendar after) {
    /**
     * The end of the same number of working days.
     *
     * @param since from when they count; a closed day counts as the next working day, as everywhere
     * @throws CalendarMissing when a year on the way is not known
     */
    public Instant of(Instant since, Instant dueAt) {
        LocalDate start = before.workingDayFrom(before.dayOf(since));
        int workingDays = before.workingDaysBetween(start, before.dayOf(dueAt));
        return after.endOf(after.workingDayAfter(after.workingDayFrom(after.dayOf(since)), workingDays));
    }
}
