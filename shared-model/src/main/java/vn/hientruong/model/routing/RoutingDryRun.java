package vn.hientruong.model.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * A draft of rules to be tried. Nothing is written by it.
 *
 * @param rules taken as if they had been saved; none or absent: the rules as they are
 * @param without rules taken as if they had been removed
 * @param point a report that might be filed; absent: none is asked about
 * @param reports how many of the last reports to look at, 0 to {@link Limits#DRY_RUN_REPORTS}; absent: as many as may be
 */
public record RoutingDryRun(
        @Nullable @Size(max = Limits.DRAFT_RULES) List<@NotNull @Valid NewRoutingRule> rules,
        @Nullable @Size(max = Limits.DRAFT_RULES) List<@NotNull @Valid RoutingRuleKey> without,
        @Nullable @Valid RoutingPoint point,
        @Nullable @Min(0) @Max(Limits.DRY_RUN_REPORTS) Integer reports) {}
