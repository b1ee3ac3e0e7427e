package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Intake joins this report to another about the same thing. */
public record Merge(@NotNull UUID into) implements ActionBody {}
