package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** Somebody else of the same agency goes on with it. */
public record Assignment(
        @NotNull UUID assignee,
        @Nullable @Size(max = Limits.TEXT) String note) implements ActionBody {}
