package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/** Intake refuses; the resident reads the text. */
public record Rejection(
        @NotNull RejectionReason reason,
        @NotBlank @Size(max = Limits.TEXT) String text) implements ActionBody {}
