package vn.hientruong.sticker;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * What an administrator says of a sticker.
 *
 * @param name of the place or thing, printed on it
 * @param lat WGS84 degrees
 * @param lon WGS84 degrees
 * @param address as people would say it
 * @param category code of what is mostly reported there; absent where whoever scans it chooses
 * @param active whether it still fills in a form
 */
public record NewSticker(
        @NotBlank @Size(max = Limits.NAME) String name,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
        @Nullable @Size(min = 1, max = Limits.ADDRESS) String address,
        @Nullable @Pattern(regexp = Limits.CODE_PATTERN) String category,
        boolean active) {}
