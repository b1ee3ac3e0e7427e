package vn.hientruong.model.routing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * What a rule is for: there is at most one for each category and area.
 *
 * @param category its code
 * @param area code of a commune; absent: the rule for everywhere
 */
public record RoutingRuleKey(
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String category,
        @Nullable @Pattern(regexp = Limits.CODE_PATTERN) String area) {}
