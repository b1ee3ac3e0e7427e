package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.Score;

/** The resident says how it went. */
public record Rating(
        @NotNull Score score,
        @Nullable @Size(max = Limits.TEXT) String comment) implements ActionBody {}
