package vn.hientruong.model.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/** Where a resident wants letters; one comes there first, with a link that says the address is theirs. */
public record NewMailAddress(
        @NotNull @Size(max = Limits.EMAIL) @Pattern(regexp = Limits.EMAIL_PATTERN)
        String email) {}
