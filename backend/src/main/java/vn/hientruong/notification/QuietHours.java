package vn.hientruong.notification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hientruong.report.ReportMoved;
import vn.hientruong.sla.CalendarMissing;
import vn.hientruong.sla.Deadlines;

/** Nobody is woken by their work: staff are pushed to while offices are open, unless the report is urgent. */
@Singleton
class QuietHours {
    private static final Logger LOG = Logger.getLogger(QuietHours.class);

    private final Deadlines deadlines;

    QuietHours(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The first moment at which staff may be pushed to about it; absent when that is at once. */
    Optional<Instant> disturbFrom(ReportMoved moved) {
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
