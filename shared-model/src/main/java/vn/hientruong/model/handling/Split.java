package vn.hientruong.model.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** A report that tells of several matters: each of the others becomes a report of its own. */
public record Split(
        @NotEmpty @Size(max = Limits.SPLIT) List<@NotNull @Valid Matter> matters,
        @Nullable @Size(max = Limits.TEXT) String note)
        implements ActionBody {

    /**
     * One matter of several. Reporter and place are those of the report it comes from.
     *
     * @param description what this report is about; the whole text would repeat the other matters
     * @param leadAgency where it is dispatched at once; absent: it waits for intake
     * @param media photos of the report that show this matter; they move along
     */
    public record Matter(
            @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String category,
            @NotBlank @Size(max = Limits.TEXT) String description,
            @Nullable @Pattern(regexp = Limits.CODE_PATTERN) String leadAgency,
            @Nullable @Size(max = Limits.MEDIA) List<@NotNull UUID> media) {}
}
