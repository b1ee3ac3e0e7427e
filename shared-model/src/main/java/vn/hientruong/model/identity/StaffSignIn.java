package vn.hientruong.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * A member of staff signs in.
 *
 * @param totp the six digits of an authenticator app, where the account has one
 */
public record StaffSignIn(
        @NotBlank @Size(max = Limits.NAME) String username,
        @NotBlank @Size(max = Limits.PASSWORD) String password,
        @Nullable @Pattern(regexp = "[0-9]{6}") String totp) {}
