package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/** Something staff should know; nobody else reads it, and nobody is told. */
public record Note(@NotBlank @Size(max = Limits.TEXT) String text) implements ActionBody {}
