package vn.hientruong.model.routing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import vn.hientruong.model.Limits;

/**
 * A report that might be filed.
 *
 * @param category its code
 * @param lat WGS84 degrees, -90 to 90
 * @param lon WGS84 degrees, -180 to 180
 */
public record RoutingPoint(
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String category,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon) {}
