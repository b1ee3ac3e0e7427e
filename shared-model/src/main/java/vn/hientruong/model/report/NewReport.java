package vn.hientruong.model.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.place.NewPlace;

/**
 * A report as it is filed.
 *
 * @param clientKey made once on the phone; the same key again answers with the same report
 * @param category code of a category
 * @param takenAt when the photo was taken
 * @param media ids of uploads, the first one is shown first
 * @param anonymous whether the public may not read the reporter's name; true when absent
 * @param isPublic whether the report may be published; true when absent
 * @param channel only intake may say another than {@link Channel#APP} or {@link Channel#WEB}
 * @param reporter only for intake, who types in what somebody told them
 * @param answers to the extra questions of the category; absent from whoever knows nothing of them
 */
public record NewReport(
        @NotNull UUID clientKey,
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String category,
        @NotBlank @Size(max = Limits.TEXT) String description,
        @NotNull @Valid NewPlace place,
        @Nullable Instant takenAt,
        @Nullable @Size(max = Limits.MEDIA) List<@NotNull UUID> media,
        @Nullable Boolean anonymous,
        @Nullable Boolean isPublic,
        @Nullable Channel channel,
        @Nullable @Valid Reporter reporter,
        @Nullable @Valid Answers answers) {

    /** One without answers. */
    public NewReport(
            UUID clientKey,
            String category,
            String description,
            NewPlace place,
            @Nullable Instant takenAt,
            @Nullable List<UUID> media,
            @Nullable Boolean anonymous,
            @Nullable Boolean isPublic,
            @Nullable Channel channel,
            @Nullable Reporter reporter) {
        this(clientKey, category, description, place, takenAt, media, anonymous, isPublic, channel, reporter, null);
    }

    /** Who told intake: a phone number to answer to, and a name if they gave one. */
    public record Reporter(
            @NotNull @Pattern(regexp = Limits.PHONE_PATTERN) String phone,
            @Nullable @Size(max = Limits.NAME) String name) {}
}
