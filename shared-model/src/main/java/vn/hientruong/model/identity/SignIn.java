package vn.hientruong.model.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import vn.hientruong.model.Limits;

/**
 * A resident signs in.
 *
 * @param code the six digits that came by SMS
 */
public record SignIn(
        @NotNull @Pattern(regexp = Limits.PHONE_PATTERN) String phone,
        @NotNull @Pattern(regexp = "[0-9]{6}") String code) {}
