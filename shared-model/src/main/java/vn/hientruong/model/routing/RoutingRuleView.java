package vn.hientruong.model.routing;

import java.util.UUID;

/** A rule that is in force, and the id it can be removed by. */
public record RoutingRuleView(UUID id, NewRoutingRule rule) {}
