package vn.hientruong.sla;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientruong.platform.persistence.Snapshot;
import vn.hientruong.platform.persistence.Snapshots;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.sla.ServiceCalendar.WorkingYear;

/** The calendar in force, from memory. */
@Singleton
public class Calendars {
    static final String TOPIC = "calendar";

    private final Snapshot<ServiceCalendar> snapshot;

    Calendars(CalendarYearRepository repository, Snapshots snapshots) {
        this.snapshot = snapshots.of(TOPIC, () -> {
            Map<Integer, WorkingYear> years = repository
                    .streamAll()
                    .collect(Collectors.toMap(CalendarYear::year, year -> CalendarYear.working(year.said())));
            return new ServiceCalendar(SystemClock.ZONE, years);
        });
    }

    /** Every year that was written down. */
    public ServiceCalendar get() {
        return snapshot.get();
    }

    void read(@Observes StartupEvent start) {
        snapshot.get();
    }
}
