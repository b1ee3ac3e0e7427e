package vn.hientruong.routing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Map;
import vn.hientruong.agency.Agencies;
import vn.hientruong.area.Location;
import vn.hientruong.category.Categories;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.platform.persistence.Snapshot;
import vn.hientruong.platform.signal.Signal;
import vn.hientruong.platform.signal.Signals;

/** Says which agency a report should go to, and why. Asks no database. */
@Singleton
public class Router {
    static final String TOPIC = "routing";

    private final Categories categories;
    private final Agencies agencies;
    private final Snapshot<Map<RoutingTable.Key, NewRoutingRule>> rules;

    Router(Categories categories, Agencies agencies, RoutingRuleRepository repository) {
        this.categories = categories;
        this.agencies = agencies;
        this.rules = new Snapshot<>(() -> RoutingTable.byKey(
                repository.listInOrder().stream().map(RoutingRule::said).toList()));
    }

    /**
     * The proposal for a report of that category there. Never fails for a place or a category it does not know: then
     * there is no lead, and the reason says so.
     */
    public Proposal route(String categoryCode, Location location) {
        return new RoutingTable(rules.get(), categories.byCode(), agencies.byCode()).propose(categoryCode, location);
    }

    void read(@Observes StartupEvent start) {
        rules.get();
    }

    void changedHere(@Observes(during = TransactionPhase.AFTER_SUCCESS) Signals.Outgoing signal) {
        if (signal.topic().equals(TOPIC)) {
            rules.stale();
        }
    }

    void changedSomewhere(@Observes Signal signal) {
        if (signal.concerns(TOPIC)) {
            rules.stale();
        }
    }
}
