package vn.hientruong.model.routing;

import java.util.UUID;

/**
 * A rule that is in force, and the id it can be removed by.
 *
 * @param version what {@code If-Match} must carry; goes up with every change
 */
public record RoutingRuleView(UUID id, NewRoutingRule rule, long version) {}
