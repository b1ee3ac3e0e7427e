package vn.hientruong.model.media;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the file itself told, for those who handle the report.
 *
 * @param whyPrivate in words, when nothing can be shown
 * @param takenAt by the camera's clock; absent when it wrote none
 * @param metresFromPlace from where the camera says it was to where the report is; absent unless more than
 *     {@link vn.hientruong.model.Limits#PHOTO_FAR_METRES}
 * @param boxes what is made unrecognisable
 */
public record MediaFindings(
        @Nullable String whyPrivate,
        @Nullable Instant takenAt,
        @Nullable Double metresFromPlace,
        List<BlurBox> boxes) {}
