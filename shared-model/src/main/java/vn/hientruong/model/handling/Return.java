package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/** Not ours: back to intake, never sideways. */
public record Return(@NotBlank @Size(max = Limits.TEXT) String reason) implements ActionBody {}
