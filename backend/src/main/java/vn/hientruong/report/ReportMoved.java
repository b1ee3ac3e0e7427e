package vn.hientruong.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;

/**
 * A line was added to a report's timeline; fired inside the transaction that added it.
 *
 * @param code of the report, for people
 * @param action path of the action, {@code filing}, or what the program found, as {@code overdue}
 * @param from absent when the report was just filed
 * @param actorId who did it; absent when the program did
 * @param leadAgency code of the agency that answers now; absent before dispatch and after a return
 * @param cooperating codes of the agencies that help it
 * @param assigneeId the handler who has it in hand, if one has
 * @param urgent whether staff are to hear of it at night too
 * @param round how often the program told of the same before; 0 for the first time and for whatever people do
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
        @Nullable String leadAgency,
        List<String> cooperating,
        @Nullable UUID assigneeId,
        boolean urgent,
        int round,
        boolean internal,
        Instant at) {}
