package vn.hientruong.model.agency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * Which agency takes over from one that was merged.
 *
 * @param successor code of an active agency
 * @param validFrom the day it was decided to begin, today or before; today when absent
 */
public record NewSuccessor(
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String successor,
        @Nullable LocalDate validFrom) {}
