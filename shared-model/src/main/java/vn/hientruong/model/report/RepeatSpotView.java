package vn.hientruong.model.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/**
 * A place where the same kind of thing is reported again and again.
 *
 * @param lat WGS84 degrees, of the report the others lie around
 * @param lon WGS84 degrees
 * @param area the commune it lies in
 * @param reports how many are counted, without what was refused, withdrawn or merged
 * @param newest up to ten of them, the newest first
 * @param flaggedAt when the third one was found
 * @param seenAt when a supervisor said to have seen it; absent while none has
 * @param seenBy name of that supervisor
 */
public record RepeatSpotView(
        UUID id,
        CodeName category,
        double lat,
        double lon,
        @Nullable CodeName area,
        int reports,
        Instant firstFiledAt,
        Instant lastFiledAt,
        List<Item> newest,
        Instant flaggedAt,
        @Nullable Instant seenAt,
        @Nullable String seenBy) {

    /** One of its reports. */
    public record Item(UUID id, String code, ReportStatus status, Instant filedAt) {}
}
