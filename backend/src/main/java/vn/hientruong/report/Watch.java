package vn.hientruong.report;

import java.time.Instant;
import java.util.Set;
import vn.hientruong.model.report.ReportStatus;

/**
 * What the program looks out for while a report stands in some statuses. It remembers nothing: what was told before stands
 * in the timeline, so neither a restart nor a clock set back makes it tell twice.
 */
interface Watch {
    /** No two watches share one. */
    Set<ReportStatus> in();

    /** @throws vn.hientruong.sla.CalendarMissing when a working day in a year nobody has entered must be known */
    Verdict look(Watched watched, Instant now);
}
