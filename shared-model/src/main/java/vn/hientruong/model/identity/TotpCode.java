package vn.hientruong.model.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The six digits an authenticator app shows; each code works once. */
public record TotpCode(
        @NotNull @Pattern(regexp = "[0-9]{6}") String code) {}
