package vn.hientruong.model.agency;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * How much stricter one agency is with one category; at least one of the two is given, and neither is more than the
 * category allows.
 *
 * @param workingDays its normal limit; absent: that of the category
 * @param urgentMinutes its limit in clock minutes when urgent; absent: that of the category
 */
public record AgencyLimit(
        @Nullable @Min(1) @Max(Limits.WORKING_DAYS) Integer workingDays,
        @Nullable @Min(1) @Max(Limits.URGENT_MINUTES) Integer urgentMinutes) {}
