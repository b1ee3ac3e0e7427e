package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** Intake sends the report to the agency that must answer. */
public record Dispatch(
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String category,
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String leadAgency,

        @Nullable @Size(max = Limits.COOPERATING)
        List<@NotNull @Pattern(regexp = Limits.CODE_PATTERN) String> cooperating,

        @Nullable Boolean urgent,
        @Nullable @Size(max = Limits.TEXT) String note)
        implements ActionBody {}
