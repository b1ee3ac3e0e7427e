package vn.hientruong.sla;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hientruong.platform.persistence.Snapshot;
import vn.hientruong.platform.signal.Signal;
import vn.hientruong.platform.signal.Signals;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.sla.ServiceCalendar.WorkingYear;

/** The calendar in force, from memory. */
@Singleton
public class Calendars {
    static final String TOPIC = "calendar";

    private final Snapshot<ServiceCalendar> snapshot;

    Calendars(CalendarYearRepository repository) {
        this.snapshot = new Snapshot<>(() -> {
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

    void changedHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) Signals.Outgoing signal) {
        if (signal.topic().equals(TOPIC)) {
            snapshot.stale();
        }
    }

    void changedSomewhere(@Observes Signal signal) {
        if (signal.concerns(TOPIC)) {
            snapshot.stale();
        }
    }
}
