package vn.hientruong.sla;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.agency.AgencyLimit;
import vn.hientruong.model.agency.AgencyLimitView;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
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
     * Writes the limit of that agency for that category down, in place of the one before. Deadlines that are set stay.
     *
     * @throws NotFound when there is no such agency or category
     * @throws InvalidRequest when it says nothing, or is laxer than the category
     */
    @Transactional
    public void put(String agency, String category, AgencyLimit said) {
        write(agency, category, said, known -> {});
    }

    /**
     * Writes a limit down where there was none.
     *
     * @throws InvalidRequest as {@link #put}, or when there is one
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
        });
    }

    /**
     * Replaces a limit.
     *
     * @param version that was read
     * @throws InvalidRequest as {@link #put}
     * @throws StaleVersion when somebody else wrote meanwhile, or it is gone
     */
    @Transactional
    public void change(String agency, String category, AgencyLimit said, long version) {
        write(agency, category, said, known -> expect(known, version));
    }

    private void write(String agency, String category, AgencyLimit said, Consumer<Optional<StricterLimit>> check) {
        agencies.get(agency);
        List<Fault> faults = faults(said, categories.get(category));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        limits.lockForWriting();
        StricterLimit.Key key = new StricterLimit.Key(agency, category);
        Optional<StricterLimit> known = limits.findByIdOptional(key);
        check.accept(known);
        AgencyLimit before = known.map(StricterLimit::said).orElse(null);
        StricterLimit limit = known.orElseGet(() -> new StricterLimit(key, said));
        limit.change(said);
        limits.persist(limit);
        changes.fire(Changed.of("agency-limit", agency + "/" + category, before, said));
        signals.fire(new Signals.Outgoing(HandlingLimits.TOPIC, agency));
    }

    private static void expect(Optional<StricterLimit> known, long version) {
        if (known.filter(limit -> limit.version() == version).isEmpty()) {
            throw new StaleVersion();
        }
    }

    /**
     * Lets the limits of the category hold again.
     *
     * @param version that was read
     * @throws StaleVersion when somebody else wrote meanwhile, or it is gone
     */
    @Transactional
    public void remove(String agency, String category, long version) {
        limits.lockForWriting();
        expect(limits.findByIdOptional(new StricterLimit.Key(agency, category)), version);
        remove(agency, category);
    }

    /** @throws NotFound when there is none */
    @Transactional
    public void remove(String agency, String category) {
        StricterLimit gone =
                limits.findByIdOptional(new StricterLimit.Key(agency, category)).orElseThrow(NotFound::new);
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
