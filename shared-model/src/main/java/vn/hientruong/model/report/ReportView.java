package vn.hientruong.model.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.media.MediaView;
import vn.hientruong.model.place.PlaceView;

/**
 * One report as one caller may see it.
 *
 * @param code short, for people to read out
 * @param routing what routing proposed and why; staff only
 * @param reporter who filed it; intake only
 * @param dueAt the exact end of the limit; absent before dispatch
 * @param overdue whether a limit that still runs has passed
 * @param assignee who handles it; staff only
 * @param contributions which cooperating agency has given its part, and which has not; staff only
 * @param splitFrom the report this one was a matter of
 * @param splitInto the reports made of its other matters, as far as the caller may see them
 * @param answers to extra questions, those of earlier categories too; internal ones for staff and the reporter alone
 * @param allowedActions paths of the actions this caller may take now
 * @param version what {@code If-Match} must carry; the same as the ETag
 */
public record ReportView(
        UUID id,
        String code,
        ReportStatus status,
        CodeName category,
        String description,
        PlaceView place,
        @Nullable CodeName agency,
        List<CodeName> cooperating,
        @Nullable Routing routing,
        @Nullable Reporter reporter,
        Instant filedAt,
        @Nullable Instant takenAt,
        @Nullable Instant dueAt,
        boolean overdue,
        boolean urgent,
        Urgency urgency,
        @Nullable LocalDate promisedDate,
        @Nullable UUID mergedInto,
        @Nullable Assignee assignee,
        @Nullable List<ContributionView> contributions,
        @Nullable UUID splitFrom,
        List<UUID> splitInto,
        List<MediaView> media,
        @Nullable ResultView result,
        @Nullable RatingView rating,
        @Nullable ExtensionView extension,
        List<AnswerView> answers,
        List<String> allowedActions,
        boolean mine,
        boolean following,
        int followers,
        long version) {

    /** What routing proposed, and the reason in words. */
    public record Routing(@Nullable CodeName leadAgency, List<CodeName> cooperating, String reason) {}

    /** Who reported; seen by intake only. */
    public record Reporter(@Nullable String name, @Nullable String phone) {}

    /** Who handles it. */
    public record Assignee(UUID id, @Nullable String name) {}

    /** The part of one cooperating agency; {@code givenAt} is absent while it is missing. */
    public record ContributionView(
            CodeName agency, @Nullable Instant givenAt) {}

    /** What was done. */
    public record ResultView(
            String text, List<MediaView> media, @Nullable String noPhotoReason, Instant at) {}

    /** How the resident found it. */
    public record RatingView(Score score, @Nullable String comment, Instant at) {}

    /** More time asked for; {@code granted} is absent while nobody decided. */
    public record ExtensionView(
            Instant dueAt, String reason, @Nullable Boolean granted) {}
}
