package vn.hientruong.routing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.model.routing.RoutingRuleView;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;
import vn.hientruong.platform.signal.Signals;

/** Administrators write rules down and remove them. */
@Singleton
public class RoutingRuleEditing {
    private final RoutingRuleRepository rules;
    private final Categories categories;
    private final Agencies agencies;
    private final Areas areas;
    private final Event<Signals.Outgoing> signals;
    private final Event<Changed> changes;
    private final Clock clock;

    RoutingRuleEditing(
            RoutingRuleRepository rules,
            Categories categories,
            Agencies agencies,
            Areas areas,
            Event<Signals.Outgoing> signals,
            Event<Changed> changes,
            Clock clock) {
        this.rules = rules;
        this.categories = categories;
        this.agencies = agencies;
        this.areas = areas;
        this.signals = signals;
        this.changes = changes;
        this.clock = clock;
    }

    /** Every rule, by category, the one for everywhere first. */
    @Transactional
    public List<RoutingRuleView> list() {
        return rules.listInOrder().stream().map(RoutingRuleEditing::view).toList();
    }

    /**
     * Writes the rule for its category and area, in place of the one before.
     *
     * @throws InvalidRequest when it names what does not exist, or not exactly one lead
     */
    @Transactional
    public RoutingRuleView put(NewRoutingRule said) {
        return put(said, known -> true);
    }

    /**
     * Writes the rule for its category and area, or replaces what the caller has seen there.
     *
     * @throws InvalidRequest when it names what does not exist, or not exactly one lead
     * @throws NotFound when what was seen is not there
     * @throws VersionRequired when there is one and nobody has looked
     * @throws StaleVersion when somebody else has changed it since, with what it is now
     */
    @Transactional
    public RoutingRuleView write(NewRoutingRule said, Seen seen) {
        return put(
                said,
                known -> seen.mayWrite(
                        known.map(RoutingRule::version).orElse(null),
                        () -> known.orElseThrow().says(said),
                        () -> view(known.orElseThrow())));
    }

    private RoutingRuleView put(NewRoutingRule said, Predicate<Optional<RoutingRule>> check) {
        check(said);
        rules.lockForWriting();
        Optional<RoutingRule> known = rules.findFor(said.category(), said.area());
        if (!check.test(known)) {
            return view(known.orElseThrow());
        }
        NewRoutingRule before = known.map(RoutingRule::said).orElse(null);
        RoutingRule rule = known.orElseGet(() -> new RoutingRule(Uuid7.at(clock.instant()), said));
        rule.change(said);
        rules.persistAndFlush(rule);
        tell(Changed.of("routing-rule", rule.id().toString(), before, rule.said()));
        return view(rule);
    }

    /**
     * Writes a rule where there was none.
     *
     * @throws InvalidRequest as {@link #put}, or when there is a rule for that category and area
     */
    @Transactional
    public void create(NewRoutingRule said) {
        check(said);
        rules.lockForWriting();
        if (rules.findFor(said.category(), said.area()).isPresent()) {
            throw InvalidRequest.at(said.area() == null ? "/category" : "/area", "rule-taken");
        }
        RoutingRule rule = new RoutingRule(Uuid7.at(clock.instant()), said);
        rules.persist(rule);
        tell(Changed.of("routing-rule", rule.id().toString(), null, rule.said()));
    }

    /**
     * Replaces what a rule says; what it is for stays.
     *
     * @param version of what the caller has seen
     * @throws InvalidRequest as {@link #put}
     * @throws NotFound when there is no such rule
     * @throws StaleVersion when somebody else has changed it since
     */
    @Transactional
    public void change(UUID id, NewRoutingRule said, long version) {
        check(said);
        rules.lockForWriting();
        RoutingRule rule = rules.findByIdOptional(id).orElseThrow(NotFound::new);
        if (!rule.isFor(said.category(), said.area())) {
            throw InvalidRequest.at("/category", "rule-is-for");
        }
        if (Seen.of(version).mayWrite(rule.version(), () -> rule.says(said), () -> view(rule))) {
            NewRoutingRule before = rule.said();
            rule.change(said);
            tell(Changed.of("routing-rule", id.toString(), before, rule.said()));
        }
    }

    /**
     * Removes that rule, if nobody has changed it.
     *
     * @throws NotFound when there is no such rule
     * @throws StaleVersion when somebody else has changed it since
     */
    @Transactional
    public void remove(UUID id, long version) {
        rules.lockForWriting();
        RoutingRule gone = rules.findByIdOptional(id).orElseThrow(NotFound::new);
        if (gone.version() != version) {
            throw new StaleVersion(view(gone));
        }
        rules.delete(gone);
        tell(Changed.removed("routing-rule", id.toString(), gone.said()));
    }

    /**
     * That rule, and its version.
     *
     * @throws NotFound when there is no such rule
     */
    @Transactional
    public RoutingRuleView show(UUID id) {
        return rules.findByIdOptional(id).map(RoutingRuleEditing::view).orElseThrow(NotFound::new);
    }

    /**
     * Looks whether the rule could be written, and writes nothing.
     *
     * @throws InvalidRequest when it names what does not exist, or not exactly one lead
     */
    public void check(NewRoutingRule said) {
        List<Fault> faults = faults(said);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private void tell(Changed changed) {
        changes.fire(changed);
        signals.fire(new Signals.Outgoing(Router.TOPIC, changed.thing()));
    }

    private List<Fault> faults(NewRoutingRule said) {
        List<Fault> faults = new ArrayList<>();
        if (categories.find(said.category()).isEmpty()) {
            faults.add(new Fault("/category", "no-such-category", said.category()));
        }
        if (said.area() != null && areas.findByCode(said.area()).isEmpty()) {
            faults.add(new Fault("/area", "no-such-area", said.area()));
        }
        if ((said.leadAgency() == null) == (said.leadKind() == null)) {
            faults.add(new Fault("/leadAgency", "one-lead"));
        }
        mustExist(said.leadAgency(), "/leadAgency", faults);
        List<String> cooperating = said.cooperating() == null ? List.of() : said.cooperating();
        for (int i = 0; i < cooperating.size(); i++) {
            mustExist(cooperating.get(i), "/cooperating/" + i, faults);
        }
        return faults;
    }

    private void mustExist(@Nullable String agency, String pointer, List<Fault> faults) {
        if (agency != null && agencies.find(agency).isEmpty()) {
            faults.add(new Fault(pointer, "no-such-agency", agency));
        }
    }

    private static RoutingRuleView view(RoutingRule rule) {
        return new RoutingRuleView(rule.id(), rule.said(), rule.version());
    }
}
