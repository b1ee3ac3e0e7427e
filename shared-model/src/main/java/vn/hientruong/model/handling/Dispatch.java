package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.Urgency;

/**
 * Intake sends the report to the agency that must answer.
 *
 * @param urgent true means {@link Urgency#URGENT}; {@code urgency} outweighs it
 * @param urgency {@link Urgency#NORMAL} when absent
 */
public record Dispatch(
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String category,
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String leadAgency,

        @Nullable @Size(max = Limits.COOPERATING)
        List<@NotNull @Pattern(regexp = Limits.CODE_PATTERN) String> cooperating,

        @Nullable Boolean urgent,
        @Nullable Urgency urgency,
        @Nullable @Size(max = Limits.TEXT) String note)
        implements ActionBody {

    /** The level it asks for, by either of its names. */
    public Urgency level() {
        if (urgency != null) {
            return urgency;
        }
        return Boolean.TRUE.equals(urgent) ? Urgency.URGENT : Urgency.NORMAL;
    }
}
