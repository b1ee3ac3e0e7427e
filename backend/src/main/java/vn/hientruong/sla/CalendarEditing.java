package vn.hientruong.sla;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hientruong.model.calendar.CalendarYearView;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.signal.Signals;

/**
 * Administrators write calendars down, a year at a time; a year is replaced, never removed. It knows no report: whoever
 * changes a calendar asks first what becomes of the deadlines.
 */
@Singleton
public class CalendarEditing {
    /** The version of a year that nobody has written down. */
    public static final long UNWRITTEN = -1;

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
                .map(year -> new CalendarYearView(year.year(), year.said()))
                .toList();
    }

    /** @throws NotFound when nobody has written that year down */
    @Transactional
    public CalendarYearView get(int year) {
        return years.findByIdOptional(year)
                .map(known -> new CalendarYearView(year, known.said()))
                .orElseThrow(NotFound::new);
    }

    /**
     * A year as an administrator has seen it before changing it.
     *
     * @param version to be sent back with the change
     */
    public record Seen(NewCalendarYear calendar, long version) {}

    /** That year, if anybody has written it down. */
    @Transactional
    public Optional<Seen> find(int year) {
        return years.findByIdOptional(year).map(known -> new Seen(known.said(), known.version()));
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
     * Writes that year down, in place of what was said of it. Until the end of the transaction nobody else writes.
     *
     * @throws InvalidRequest when it contradicts itself
     */
    @Transactional
    public void put(int year, NewCalendarYear said) {
        write(year, said, known -> {});
    }

    /**
     * The same, unless somebody else wrote meanwhile.
     *
     * @param version that was read; {@link #UNWRITTEN} where there was none
     * @throws InvalidRequest when it contradicts itself
     * @throws StaleVersion when the year has changed since
     */
    @Transactional
    public void put(int year, NewCalendarYear said, long version) {
        write(year, said, known -> {
            if (known.map(CalendarYear::version).orElse(UNWRITTEN) != version) {
                throw new StaleVersion();
            }
        });
    }

    private void write(int year, NewCalendarYear said, Consumer<Optional<CalendarYear>> check) {
        CalendarChecks.check(year, said);
        years.lockForWriting();
        Optional<CalendarYear> known = years.findByIdOptional(year);
        check.accept(known);
        NewCalendarYear before = known.map(CalendarYear::said).orElse(null);
        CalendarYear written = known.orElseGet(() -> new CalendarYear(year, said));
        written.change(said);
        years.persist(written);
        changes.fire(Changed.of("calendar", Integer.toString(year), before, written.said()));
        signals.fire(new Signals.Outgoing(Calendars.TOPIC, Integer.toString(year)));
    }
}
