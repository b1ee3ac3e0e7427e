package vn.hientruong.notification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hientruong.report.ReportMoved;
import vn.hientruong.sla.CalendarMissing;
import vn.hientruong.sla.Deadlines;

/**
 * Nobody is woken: residents hear nothing at night, staff hear of their work while offices are open, unless the report is
 * urgent.
 */
@Singleton
public class QuietHours {
    private static final Logger LOG = Logger.getLogger(QuietHours.class);

    private final Deadlines deadlines;
    private final NotificationConfig config;
    private final Clock clock;

    QuietHours(Deadlines deadlines, NotificationConfig config, Clock clock) {
        this.deadlines = deadlines;
        this.config = config;
        this.clock = clock;
    }

    /** The first moment at which residents may be disturbed about it; absent when that is at once. */
    Optional<Instant> disturbResidentsFrom(ReportMoved moved) {
        return moved.urgent() ? Optional.empty() : endOfNight(moved.at());
    }

    /** The end of the quiet hours that hold that instant, if any do. */
    public Optional<Instant> endOfNight(Instant at) {
        LocalTime from = config.quietFrom();
        LocalTime until = config.quietUntil();
        ZonedDateTime here = at.atZone(clock.getZone());
        LocalTime time = here.toLocalTime();
        boolean overMidnight = from.isAfter(until);
        boolean evening = overMidnight && !time.isBefore(from);
        boolean quiet = overMidnight ? evening || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        return quiet
                ? Optional.of(here.toLocalDate()
                        .plusDays(evening ? 1 : 0)
                        .atTime(until)
                        .atZone(clock.getZone())
                        .toInstant())
                : Optional.empty();
    }

    /** The first moment at which staff may be pushed to about it; absent when that is at once. */
    Optional<Instant> disturbStaffFrom(ReportMoved moved) {
        if (moved.urgent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(deadlines.plusWorkingTime(moved.at(), Duration.ZERO))
                    .filter(open -> open.isAfter(moved.at()));
        } catch (CalendarMissing missing) {
            LOG.warnf("Staff are pushed to at any hour: the calendar of %d is missing", missing.year());
            return Optional.empty();
        }
    }
}
