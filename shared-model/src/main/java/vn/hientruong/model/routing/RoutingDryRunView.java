package vn.hientruong.model.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/**
 * What a draft of rules would change.
 *
 * @param point absent when no point was asked about
 * @param looked reports that were looked at, the last ones
 * @param elsewhere how many of them the draft would send to another lead agency than the rules of now
 * @param moves those, counted by from and to, the most frequent first
 * @param reports those, one by one, the last first
 */
public record RoutingDryRunView(
        @Nullable Point point, int looked, int elsewhere, List<Move> moves, List<Rerouted> reports) {
    /**
     * The point that was asked about.
     *
     * @param area the commune that holds it; absent outside of all
     * @param now by the rules in force
     * @param then by the draft
     */
    public record Point(@Nullable CodeName area, RoutingAnswer now, RoutingAnswer then) {}

    /**
     * Reports that would go from one agency to another; absent stands for intake, where the rules name no one.
     *
     * @param reports how many
     */
    public record Move(@Nullable CodeName from, @Nullable CodeName to, int reports) {}

    /**
     * A report that the draft would send elsewhere.
     *
     * @param area the commune that holds its point today
     * @param agency who leads it in truth, whatever the rules say; absent before it was dispatched
     */
    public record Rerouted(
            UUID id,
            String code,
            Instant filedAt,
            CodeName category,
            @Nullable CodeName area,
            @Nullable CodeName agency,
            RoutingAnswer now,
            RoutingAnswer then) {}
}
