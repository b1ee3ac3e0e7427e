package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.Urgency;

/** Another level, and with it another limit, counted from dispatch. */
public record UrgencyChange(
        @NotNull Urgency urgency,
        @NotBlank @Size(max = Limits.TEXT) String reason) implements ActionBody {}
