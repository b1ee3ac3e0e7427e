package vn.hientruong.model.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * A resident signs in.
 *
 * @param code the six digits that came by SMS
 * @param consent version of the text on personal data they have agreed to, as the app names it; absent when they were shown
 *     none
 */
public record SignIn(
        @NotNull @Pattern(regexp = Limits.PHONE_PATTERN) String phone,
        @NotNull @Pattern(regexp = "[0-9]{6}") String code,
        @Nullable @Pattern(regexp = "[0-9A-Za-z.-]{1,20}") String consent) {}
