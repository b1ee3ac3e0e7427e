package vn.hientruong.agency;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.model.agency.AgencyAdminView;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;
import vn.hientruong.platform.signal.Signals;

/** Administrators write agencies down; they are never removed, since old reports keep theirs. */
@Singleton
public class AgencyEditing {
    private final AgencyRepository agencies;
    private final Areas areas;
    private final Categories categories;
    private final Event<Signals.Outgoing> signals;
    private final Event<Changed> changes;

    AgencyEditing(
            AgencyRepository agencies,
            Areas areas,
            Categories categories,
            Event<Signals.Outgoing> signals,
            Event<Changed> changes) {
        this.agencies = agencies;
        this.areas = areas;
        this.categories = categories;
        this.signals = signals;
        this.changes = changes;
    }

    /**
     * Creates the agency of that code, or replaces all that was said of it.
     *
     * @throws InvalidRequest when it names an area or a category that does not exist, or wakes an agency that was merged
     */
    @Transactional
    public void put(String code, NewAgency said) {
        check(said);
        agencies.lockForWriting();
        agencies.findByIdOptional(code).ifPresentOrElse(known -> rewrite(known, said), () -> add(code, said));
    }

    /**
     * An agency as it was written down.
     *
     * @throws NotFound when there is no such agency
     */
    @Transactional
    public AgencyAdminView get(String code) {
        return agencies.findByIdOptional(code).map(AgencyEditing::view).orElseThrow(NotFound::new);
    }

    /**
     * Creates the agency of that code, or replaces what the caller has seen of it.
     *
     * @return what is stored then
     * @throws InvalidRequest as {@link #put}
     * @throws NotFound when what was seen is not there
     * @throws VersionRequired when it is there and nobody has looked
     * @throws StaleVersion when somebody else has changed it since, with what it is now
     */
    @Transactional
    public AgencyAdminView write(String code, NewAgency said, Seen seen) {
        check(said);
        agencies.lockForWriting();
        Agency known = agencies.findByIdOptional(code).orElse(null);
        if (known == null) {
            seen.mayWrite(null, () -> false, () -> said);
            return view(add(code, said));
        }
        if (seen.mayWrite(
                known.version(), () -> known.said().equals(new Agency(code, said).said()), () -> view(known))) {
            rewrite(known, said);
            agencies.flush();
        }
        return view(known);
    }

    static AgencyAdminView view(Agency agency) {
        return new AgencyAdminView(agency.code(), agency.said(), agency.version());
    }

    private Agency add(String code, NewAgency said) {
        Agency added = new Agency(code, said);
        agencies.persist(added);
        tell(Changed.of("agency", code, null, added.said()));
        return added;
    }

    private void rewrite(Agency known, NewAgency said) {
        if (said.active() && known.isMerged()) {
            throw InvalidRequest.at("/active", "agency-merged");
        }
        NewAgency before = known.said();
        known.change(said);
        tell(Changed.of("agency", known.code(), before, known.said()));
    }

    private void tell(Changed changed) {
        changes.fire(changed);
        signals.fire(new Signals.Outgoing(Agencies.TOPIC, changed.thing()));
    }

    private void check(NewAgency said) {
        List<Fault> faults = new ArrayList<>();
        mustExist(said.areas(), area -> areas.findByCode(area).isPresent(), "no-such-area", "/areas/", faults);
        mustExist(
                said.categories(),
                name -> categories.find(name).isPresent(),
                "no-such-category",
                "/categories/",
                faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    private static void mustExist(
            @Nullable List<String> codes, Predicate<String> exists, String key, String pointer, List<Fault> faults) {
        for (int i = 0; codes != null && i < codes.size(); i++) {
            if (!exists.test(codes.get(i))) {
                faults.add(new Fault(pointer + i, key, codes.get(i)));
            }
        }
    }
}
