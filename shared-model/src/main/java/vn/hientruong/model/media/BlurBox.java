package vn.hientruong.model.media;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * An area of a picture that is made unrecognisable, in fractions of its width and height, from its upper left corner.
 *
 * @param x left edge, 0 to 1
 * @param y upper edge, 0 to 1
 * @param width more than 0; what reaches beyond the picture is cut
 * @param height more than 0; what reaches beyond the picture is cut
 */
public record BlurBox(
        @NotNull @DecimalMin("0") @DecimalMax("1") Double x,
        @NotNull @DecimalMin("0") @DecimalMax("1") Double y,

        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
        Double width,

        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
        Double height,

        @NotNull Kind kind) {
    /** What is hidden. */
    public enum Kind {
        FACE,
        PLATE,
        OTHER
    }
}
