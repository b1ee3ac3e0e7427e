package vn.hientruong.model.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import vn.hientruong.model.Limits;

/** Asks for a one-time code by SMS. */
public record CodeRequest(
        @NotNull @Pattern(regexp = Limits.PHONE_PATTERN) String phone) {}
