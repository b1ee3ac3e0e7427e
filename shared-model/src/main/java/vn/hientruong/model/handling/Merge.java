package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/**
 * Intake joins this report to another about the same thing.
 *
 * @param into id or code of the report that goes on
 */
public record Merge(@NotBlank @Size(max = Limits.NAME) String into) implements ActionBody {}
