package vn.hientruong.routing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hientruong.agency.Agencies;
import vn.hientruong.area.Location;
import vn.hientruong.category.Categories;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.model.routing.RoutingRuleKey;
import vn.hientruong.platform.persistence.Snapshot;
import vn.hientruong.platform.persistence.Snapshots;

/** Says which agency a report should go to, and why. Asks no database. */
@Singleton
public class Router implements Routes {
    static final String TOPIC = "routing";

    private final Categories categories;
    private final Agencies agencies;
    private final Snapshot<Map<RoutingTable.Key, NewRoutingRule>> rules;

    Router(Categories categories, Agencies agencies, RoutingRuleRepository repository, Snapshots snapshots) {
        this.categories = categories;
        this.agencies = agencies;
        this.rules = snapshots.of(
                TOPIC,
                () -> RoutingTable.byKey(
                        repository.listInOrder().stream().map(RoutingRule::said).toList()));
    }

    /**
     * The proposal for a report of that category there. Never fails for a place or a category it does not know: then
     * there is no lead, and the reason says so.
     */
    @Override
    public Proposal route(String categoryCode, Location location) {
        return now().route(categoryCode, location);
    }

    /** As {@link #route}, by the rules of this moment, however they change while they are followed. */
    public Routes now() {
        return by(rules.get());
    }

    /**
     * As {@link #route}, by the rules of this moment with some written down, or removed, as a draft has it.
     *
     * @param written outweigh those of the same category and area
     */
    public Routes draft(List<NewRoutingRule> written, List<RoutingRuleKey> removed) {
        Map<RoutingTable.Key, NewRoutingRule> draft = new HashMap<>(rules.get());
        removed.forEach(rule -> draft.remove(new RoutingTable.Key(rule.category(), rule.area())));
        draft.putAll(RoutingTable.byKey(written));
        return by(draft);
    }

    private Routes by(Map<RoutingTable.Key, NewRoutingRule> rules) {
        RoutingTable table = new RoutingTable(rules, categories.byCode(), agencies.byCode());
        return table::propose;
    }

    void read(@Observes StartupEvent start) {
        rules.get();
    }
}
