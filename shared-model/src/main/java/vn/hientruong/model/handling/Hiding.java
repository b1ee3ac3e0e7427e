package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/** Intake keeps a report from everybody but its reporter and staff; staff read why. */
public record Hiding(@NotBlank @Size(max = Limits.TEXT) String reason) implements ActionBody {}
