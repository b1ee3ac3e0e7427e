package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientruong.model.Limits;

/** The work waits for a promised day. */
public record Plan(
        @NotNull LocalDate promisedDate,
        @NotBlank @Size(max = Limits.TEXT) String reason) implements ActionBody {}
