package vn.hientruong.model.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/**
 * A report as one row of a list.
 *
 * @param description the first 200 characters
 * @param lat WGS84 degrees
 * @param lon WGS84 degrees
 * @param overdue whether a limit that still runs has passed
 */
public record ReportSummary(
        UUID id,
        String code,
        ReportStatus status,
        CodeName category,
        String description,
        double lat,
        double lon,
        @Nullable CodeName area,
        @Nullable CodeName agency,
        @Nullable String assignee,
        Instant filedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        boolean urgent,
        long version) {}
