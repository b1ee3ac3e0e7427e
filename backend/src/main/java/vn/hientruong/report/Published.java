package vn.hientruong.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.report.ReportStatus;

/**
 * A public report as everybody may read it: nothing of who reported, who handles it, or what staff say among themselves.
 *
 * @param lat WGS84 degrees
 * @param lon WGS84 degrees
 * @param area the commune
 * @param agency the lead agency
 * @param updatedAt when it last moved; of one that is done, when it was done
 * @param description empty where only little was read
 * @param result what was done, once that is public
 * @param photo path of the first picture that can be shown
 * @param detail only when it was asked for
 */
public record Published(
        UUID id,
        String code,
        ReportStatus status,
        CodeName category,
        String description,
        double lat,
        double lon,
        @Nullable String address,
        @Nullable CodeName area,
        @Nullable CodeName agency,
        Instant filedAt,
        Instant updatedAt,
        @Nullable Instant dueAt,
        @Nullable LocalDate promisedDate,
        @Nullable Instant resolvedAt,
        @Nullable String result,
        @Nullable String photo,
        @Nullable Detail detail) {

    /**
     * What takes longer to read.
     *
     * @param channel how it came
     * @param photos paths of all pictures that can be shown, of the report itself
     * @param steps the public lines of its timeline, the oldest first
     * @param answers of the reporter to extra questions that are for everybody
     */
    public record Detail(String channel, List<String> photos, List<Step> steps, List<Answer> answers) {}

    /**
     * A public line of the timeline.
     *
     * @param action its path
     */
    public record Step(
            UUID id,
            Instant at,
            String action,
            ReportStatus to,
            @Nullable String note) {}

    /** An answer to an extra question, in the words of the reader's language. */
    public record Answer(String question, String text, List<String> shown) {}

    /** Whether nothing more is to be done. */
    public boolean isDone() {
        return ReportPolicy.isDone(status);
    }
}
