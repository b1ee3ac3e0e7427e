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
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.signal.Signals;

/** Administrators write agencies down; they are never removed, since old reports keep theirs. */
@Singleton
public class AgencyEditing {
    private final AgencyRepository agencies;
    private final Areas areas;
    private final Categories categories;
    private final Event<Signals.Outgoing> signals;

    AgencyEditing(AgencyRepository agencies, Areas areas, Categories categories, Event<Signals.Outgoing> signals) {
        this.agencies = agencies;
        this.areas = areas;
        this.categories = categories;
        this.signals = signals;
    }

    /**
     * Creates the agency of that code, or replaces all that was said of it.
     *
     * @throws InvalidRequest when it names an area or a category that does not exist, or wakes an agency that was merged
     */
    @Transactional
    public void put(String code, NewAgency said) {
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
        agencies.lockForWriting();
        if (said.active()
                && agencies.findByIdOptional(code).filter(Agency::isMerged).isPresent()) {
            throw InvalidRequest.at("/active", "agency-merged");
        }
        agencies.findByIdOptional(code)
                .ifPresentOrElse(known -> known.change(said), () -> agencies.persist(new Agency(code, said)));
        signals.fire(new Signals.Outgoing(Agencies.TOPIC, code));
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
