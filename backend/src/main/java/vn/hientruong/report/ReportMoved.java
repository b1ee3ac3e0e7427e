package vn.hientruong.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;

/**
 * A line was added to a report's timeline; fired inside the transaction that added it.
 *
 * @param code of the report, for people
 * @param action path of the action, or {@code filing}
 * @param from absent when the report was just filed
 * @param actorId who did it; absent when the program did
 * @param internal whether only staff may hear of it
 */
public record ReportMoved(
        UUID reportId,
        UUID entryId,
        String code,
        String action,
        @Nullable ReportStatus from,
        ReportStatus to,
        UUID reporterId,
        @Nullable UUID actorId,
        boolean internal,
        Instant at) {}
