package vn.hientruong.model.statistics;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.ReportStatus;

/**
 * One report behind a figure; nothing about who filed it.
 *
 * @param agency the lead agency; absent before dispatch
 * @param resolvedAt when its first result was published
 */
public record CountedReport(
        UUID id,
        String code,
        ReportStatus status,
        CodeName category,
        @Nullable CodeName agency,
        @Nullable CodeName area,
        Channel channel,
        Instant filedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Instant resolvedAt) {}
