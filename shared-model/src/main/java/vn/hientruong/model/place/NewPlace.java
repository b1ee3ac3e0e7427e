package vn.hientruong.model.place;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * Where something is.
 *
 * @param lat WGS84 degrees, -90 to 90
 * @param lon WGS84 degrees, -180 to 180
 * @param accuracyMetres radius of certainty told by the phone, 0 to {@link Limits#ACCURACY_METRES}
 * @param address as the reporter would say it
 */
public record NewPlace(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,

        @Nullable @DecimalMin("0") @DecimalMax("" + Limits.ACCURACY_METRES)
        Double accuracyMetres,

        @Nullable @Size(max = Limits.ADDRESS) String address) {}
