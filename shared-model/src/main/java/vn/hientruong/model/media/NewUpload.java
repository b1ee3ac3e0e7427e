package vn.hientruong.model.media;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/**
 * What a client promises to send to the object store.
 *
 * @param contentType {@code image/jpeg}, {@code image/png}, {@code image/webp}, {@code video/mp4} or {@code
 *     video/quicktime}
 * @param bytes size, at most {@link Limits#PHOTO_BYTES} or {@link Limits#VIDEO_BYTES}; an installation may allow less
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record NewUpload(
        @NotNull @Size(max = 100) String contentType,
        @NotNull @Min(1) @Max(Limits.VIDEO_BYTES) Long bytes,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
