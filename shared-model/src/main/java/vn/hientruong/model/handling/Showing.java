package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/** Intake shows a hidden report again; staff read why. */
public record Showing(@NotBlank @Size(max = Limits.TEXT) String reason) implements ActionBody {}
