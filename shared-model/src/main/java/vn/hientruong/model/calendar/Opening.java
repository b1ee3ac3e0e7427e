package vn.hientruong.model.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import vn.hientruong.model.Limits;

/**
 * Offices are open on that weekday from then to then.
 *
 * @param opens as {@code 07:30}
 * @param closes as {@code 11:30}, later than it opens
 */
public record Opening(
        @NotNull DayOfWeek weekday,
        @NotNull @Pattern(regexp = Limits.HOUR_PATTERN) String opens,
        @NotNull @Pattern(regexp = Limits.HOUR_PATTERN) String closes) {}
