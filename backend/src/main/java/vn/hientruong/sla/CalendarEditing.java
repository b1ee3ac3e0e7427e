package vn.hientruong.sla;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hientruong.model.calendar.CalendarYearView;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;
import vn.hientruong.platform.signal.Signals;

/**
 * Administrators write calendars down, a year at a time; a year is replaced, never removed. It knows no report: whoever
 * changes a calendar asks first what becomes of the deadlines.
 */
@Singleton
public class CalendarEditing {
    private final CalendarYearRepository years;
    private final Calendars calendars;
    private final Event<Signals.Outgoing> signals;
    private final Event<Changed> changes;

    CalendarEditing(
            CalendarYearRepository years,
            Calendars calendars,
            Event<Signals.Outgoing> signals,
            Event<Changed> changes) {
        this.years = years;
        this.calendars = calendars;
        this.signals = signals;
        this.changes = changes;
    }

    /** Every year that was written down, the earliest first. */
    @Transactional
    public List<CalendarYearView> list() {
        return years.streamAll()
                .sorted(Comparator.comparingInt(CalendarYear::year))
                .map(CalendarYear::view)
                .toList();
    }

    /** @throws NotFound when nobody has written that year down */
    @Transactional
    public CalendarYearView get(int year) {
        return find(year).orElseThrow(NotFound::new);
    }

    /** That year, if anybody has written it down. */
    @Transactional
    public Optional<CalendarYearView> find(int year) {
        return years.findByIdOptional(year).map(CalendarYear::view);
    }

    /**
     * The calendar as it would be; nothing is changed.
     *
     * @throws InvalidRequest when it contradicts itself
     */
    public ServiceCalendar preview(int year, NewCalendarYear said) {
        CalendarChecks.check(year, said);
        return calendars.get().with(year, CalendarYear.working(said));
    }

    /**
     * Writes that year down, if it is as the caller has seen it. Until the end of the transaction nobody else writes.
     *
     * @throws InvalidRequest when it contradicts itself
     * @throws NotFound when what was seen is not there
     * @throws VersionRequired when it was written down and nobody has looked
     * @throws StaleVersion when the year has changed since, with what it is now
     */
    @Transactional
    public void put(int year, NewCalendarYear said, Seen seen) {
        CalendarChecks.check(year, said);
        years.lockForWriting();
        Optional<CalendarYear> known = years.findByIdOptional(year);
        if (!seen.mayWrite(
                known.map(CalendarYear::version).orElse(null),
                () -> known.orElseThrow().said().equals(new CalendarYear(year, said).said()),
                () -> known.orElseThrow().view())) {
            return;
        }
        NewCalendarYear before = known.map(CalendarYear::said).orElse(null);
        CalendarYear written = known.orElseGet(() -> new CalendarYear(year, said));
        written.change(said);
        years.persistAndFlush(written);
        changes.fire(Changed.of("calendar", Integer.toString(year), before, written.said()));
        signals.fire(new Signals.Outgoing(Calendars.TOPIC, Integer.toString(year)));
    }
}
