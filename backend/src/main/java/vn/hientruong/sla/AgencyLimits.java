package vn.hientruong.sla;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.agency.AgencyLimit;
import vn.hientruong.model.agency.AgencyLimitView;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;
import vn.hientruong.platform.signal.Signals;

/** Administrators write down where an agency is stricter than a category. */
@Singleton
public class AgencyLimits {
    private final StricterLimitRepository limits;
    private final Agencies agencies;
    private final Categories categories;
    private final Event<Signals.Outgoing> signals;
    private final Event<Changed> changes;

    AgencyLimits(
            StricterLimitRepository limits,
            Agencies agencies,
            Categories categories,
            Event<Signals.Outgoing> signals,
            Event<Changed> changes) {
        this.limits = limits;
        this.agencies = agencies;
        this.categories = categories;
        this.signals = signals;
        this.changes = changes;
    }

    /** All of them, by agency and category. */
    @Transactional
    public List<AgencyLimitView> list() {
        return limits.streamAll()
                .map(StricterLimit::view)
                .sorted(Comparator.comparing(AgencyLimitView::agency).thenComparing(AgencyLimitView::category))
                .toList();
    }

    /** @throws NotFound when there is none */
    @Transactional
    public AgencyLimitView get(String agency, String category) {
        return limits.findByIdOptional(new StricterLimit.Key(agency, category))
                .map(StricterLimit::view)
                .orElseThrow(NotFound::new);
    }

    /**
     * Writes a limit down where there was none.
     *
     * @throws NotFound when there is no such category
     * @throws InvalidRequest when it says nothing, is laxer than the category, or there is one
     */
    @Transactional
    public void create(String agency, String category, AgencyLimit said) {
        if (agencies.find(agency).isEmpty()) {
            throw InvalidRequest.at("/agency", "unknown-agency");
        }
        write(agency, category, said, known -> {
            if (known.isPresent()) {
                throw InvalidRequest.at("/agency", "limit-known");
            }
            return true;
        });
    }

    /**
     * Writes the limit of that agency for that category down, or replaces what the caller has seen of it. Deadlines that are
     * set stay.
     *
     * @return what is stored then
     * @throws NotFound when there is no such agency or category, or what was seen is gone
     * @throws InvalidRequest when it says nothing, or is laxer than the category
     * @throws VersionRequired when it is there and nobody has looked
     * @throws StaleVersion when somebody else wrote meanwhile, with what it is now
     */
    @Transactional
    public AgencyLimitView write(String agency, String category, AgencyLimit said, Seen seen) {
        return write(
                agency,
                category,
                said,
                known -> seen.mayWrite(
                        known.map(StricterLimit::version).orElse(null),
                        () -> known.orElseThrow().said().equals(said),
                        () -> known.orElseThrow().view()));
    }

    private AgencyLimitView write(
            String agency, String category, AgencyLimit said, Predicate<Optional<StricterLimit>> check) {
        agencies.get(agency);
        List<Fault> faults = faults(said, categories.get(category));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        limits.lockForWriting();
        StricterLimit.Key key = new StricterLimit.Key(agency, category);
        Optional<StricterLimit> known = limits.findByIdOptional(key);
        if (!check.test(known)) {
            return known.orElseThrow().view();
        }
        AgencyLimit before = known.map(StricterLimit::said).orElse(null);
        StricterLimit limit = known.orElseGet(() -> new StricterLimit(key, said));
        limit.change(said);
        limits.persistAndFlush(limit);
        changes.fire(Changed.of("agency-limit", agency + "/" + category, before, said));
        signals.fire(new Signals.Outgoing(HandlingLimits.TOPIC, agency));
        return limit.view();
    }

    /**
     * Lets the limits of the category hold again.
     *
     * @param version that was read
     * @throws NotFound when there is none
     * @throws StaleVersion when somebody else wrote meanwhile, with what it is now
     */
    @Transactional
    public void remove(String agency, String category, long version) {
        limits.lockForWriting();
        StricterLimit gone =
                limits.findByIdOptional(new StricterLimit.Key(agency, category)).orElseThrow(NotFound::new);
        if (gone.version() != version) {
            throw new StaleVersion(gone.view());
        }
        limits.delete(gone);
        changes.fire(Changed.removed("agency-limit", agency + "/" + category, gone.said()));
        signals.fire(new Signals.Outgoing(HandlingLimits.TOPIC, agency));
    }

    private static List<Fault> faults(AgencyLimit said, Category category) {
        List<Fault> faults = new ArrayList<>();
        if (said.workingDays() == null && said.urgentMinutes() == null) {
            faults.add(new Fault("/workingDays", "days-or-minutes"));
        }
        laxer("/workingDays", said.workingDays(), category.workingDays(), faults);
        Integer urgent = category.urgentMinutes();
        if (said.urgentMinutes() != null && urgent == null) {
            faults.add(new Fault("/urgentMinutes", "nothing-urgent"));
        } else if (urgent != null) {
            laxer("/urgentMinutes", said.urgentMinutes(), urgent, faults);
        }
        return faults;
    }

    private static void laxer(String pointer, @Nullable Integer said, int allowed, List<Fault> faults) {
        if (said != null && said > allowed) {
            faults.add(new Fault(pointer, "max", allowed));
        }
    }
}
