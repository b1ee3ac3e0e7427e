package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** The lead decides on more time. */
public record ExtensionDecision(
        @NotNull Boolean granted,
        @Nullable @Size(max = Limits.TEXT) String note) implements ActionBody {}
