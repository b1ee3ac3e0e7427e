package vn.hientruong.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What deadlines would be by another calendar: as many working days after the same start. For one thread. */
public final class Recount {
    private final ServiceCalendar before;
    private final ServiceCalendar after;
    /** Thousands of reports share a few hundred of these, and each is counted day by day. */
    private final Map<Span, Instant> counted = new HashMap<>();

    private record Span(LocalDate since, LocalDate due) {}

    public Recount(ServiceCalendar before, ServiceCalendar after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The end of the same number of working days.
     *
     * @param since from when they count; a closed day counts as the next working day, as everywhere
     * @throws CalendarMissing when a year on the way is not known
     */
    public Instant of(Instant since, Instant dueAt) {
        return counted.computeIfAbsent(new Span(before.dayOf(since), before.dayOf(dueAt)), this::count);
    }

    private Instant count(Span span) {
        int workingDays = before.workingDaysBetween(before.workingDayFrom(span.since()), span.due());
        return after.endOf(after.workingDayAfter(after.workingDayFrom(span.since()), workingDays));
    }
}
