package vn.hientruong.notification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
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

    /** The first moment at which staff may be pushed to about it. */
    Instant disturbFrom(ReportMoved moved) {
        if (moved.urgent()) {
            return moved.at();
        }
        try {
            return deadlines.plusWorkingTime(moved.at(), Duration.ZERO);
        } catch (CalendarMissing missing) {
            LOG.warnf("Staff are pushed to at any hour: the calendar of %d is missing", missing.year());
            return moved.at();
        }
    }
}
