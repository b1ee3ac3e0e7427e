package vn.hientruong.sla;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.sla.ServiceCalendar.OpeningHours;

/** The hours that state offices keep: Monday to Friday, morning and afternoon. */
class OfficeHours {
    @Produces
    @Singleton
    ServiceCalendar calendar() {
        return new ServiceCalendar(
                SystemClock.ZONE,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(
                        new OpeningHours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                        new OpeningHours(LocalTime.of(13, 30), LocalTime.of(17, 0))),
                Set.of(),
                Set.of());
    }
}
