package vn.hientruong.model.alert;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.hientruong.model.Limits;

/**
 * The communes a person wants to hear of: where they live, and perhaps where their parents do.
 *
 * @param areas codes of communes of today, none twice
 */
public record SubscribedAreas(
        @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = Limits.CODE_PATTERN) String> areas) {}
