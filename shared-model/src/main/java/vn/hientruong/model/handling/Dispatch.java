package vn.hientruong.model.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.Answers;
import vn.hientruong.model.report.Urgency;

/**
 * Intake sends the report to the agency that must answer.
 *
 * @param urgent true means {@link Urgency#URGENT}; {@code urgency} outweighs it
 * @param urgency {@link Urgency#NORMAL} when absent
 * @param answers to extra questions of that category which have not been answered yet; none of them is required here
 */
public record Dispatch(
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String category,
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String leadAgency,

        @Nullable @Size(max = Limits.COOPERATING)
        List<@NotNull @Pattern(regexp = Limits.CODE_PATTERN) String> cooperating,

        @Nullable Boolean urgent,
        @Nullable Urgency urgency,
        @Nullable @Size(max = Limits.TEXT) String note,
        @Nullable @Valid Answers answers)
        implements ActionBody {

    /** One without answers. */
    public Dispatch(
            String category,
            String leadAgency,
            @Nullable List<String> cooperating,
            @Nullable Boolean urgent,
            @Nullable Urgency urgency,
            @Nullable String note) {
        this(category, leadAgency, cooperating, urgent, urgency, note, null);
    }

    /** The level it asks for, by either of its names. */
    public Urgency level() {
        if (urgency != null) {
            return urgency;
        }
        return Boolean.TRUE.equals(urgent) ? Urgency.URGENT : Urgency.NORMAL;
    }
}
