package vn.hientruong.model.alert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * An alert as it is composed: to communes by their codes, to those that an outline touches, or both.
 *
 * @param urgent goes out at night too, and to whoever chose not to hear of alerts
 * @param title as it stands on a locked screen
 * @param areas codes of communes
 * @param outline corners of a polygon in their order, in WGS84 degrees; it closes itself
 */
public record NewAlert(
        @NotNull AlertKind kind,
        boolean urgent,
        @NotBlank @Size(max = Limits.NAME) String title,
        @NotBlank @Size(max = Limits.REASON) String text,
        @NotBlank @Size(max = Limits.NAME) String titleEn,
        @NotBlank @Size(max = Limits.REASON) String textEn,

        @Nullable @Size(max = Limits.SERVED) List<@NotNull @Pattern(regexp = Limits.CODE_PATTERN) String> areas,

        @Nullable @Size(min = 3, max = 500) List<@NotNull @Valid Corner> outline) {
    /** A corner of an outline. */
    public record Corner(
            @DecimalMin("-90") @DecimalMax("90") double lat,
            @DecimalMin("-180") @DecimalMax("180") double lon) {}
}
