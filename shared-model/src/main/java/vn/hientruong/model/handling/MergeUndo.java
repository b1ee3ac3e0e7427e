package vn.hientruong.model.handling;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** Intake takes a merge back, within 24 hours. */
public record MergeUndo(@Nullable @Size(max = Limits.TEXT) String reason) implements ActionBody {}
