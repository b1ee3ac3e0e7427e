package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.sla.Calendars;

/** Which year administrators must write down before deadlines reach into it. */
@RequestScoped
class CalendarGaps {
    private final Calendars calendars;
    private final Clock clock;

    CalendarGaps(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    Optional<Integer> missing() {
        return calendars.get().missing(today());
    }

    int thisYear() {
        return today().getYear();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemClock.ZONE);
    }
}
