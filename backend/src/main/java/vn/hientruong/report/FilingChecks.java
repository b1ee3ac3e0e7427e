package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.area.Location;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.InvalidRequest;

/** What a report must be beyond the shape of its fields; all faults at once, so a phone can show them together. */
@Singleton
class FilingChecks {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final Categories categories;
    private final Answering answering;

    FilingChecks(Categories categories, Answering answering) {
        this.answering = answering;
        this.categories = categories;
    }

    void check(Caller caller, NewReport wanted, Location location) {
        if (caller.isStaff() && !caller.is(Role.INTAKE)) {
            throw new Forbidden();
        }
        List<Fault> faults = new ArrayList<>();
        Optional<Category> category = categories.find(wanted.category()).filter(Category::active);
        if (category.isEmpty()) {
            faults.add(new Fault("/category", "unknown-category"));
        }
        if (!location.inTerritory()) {
            faults.add(new Fault("/place", "outside-territory"));
        }
        List<UUID> media = wanted.media() == null ? List.of() : wanted.media();
        // whoever telephones or stands at the counter has no photo to give, nor perhaps another system
        if (media.isEmpty()
                && !caller.is(Role.INTAKE)
                && !caller.isClient()
                && category.filter(Category::photoRequired).isPresent()) {
            faults.add(new Fault("/media", "photo-required"));
        }
        if (new HashSet<>(media).size() < media.size()) {
            faults.add(new Fault("/media", "duplicates"));
        }
        Instant taken = wanted.takenAt();
        if (taken != null && (taken.isBefore(EARLIEST) || taken.isAfter(LATEST))) {
            faults.add(new Fault("/takenAt", "instant-range"));
        }
        checkChannel(caller, wanted, faults);
        if (category.isPresent()) {
            faults.addAll(answering.faultsAtFiling(wanted.category(), wanted.answers()));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /** Intake types in for somebody; another system may, everybody else speaks for themselves. */
    private static void checkChannel(Caller caller, NewReport wanted, List<Fault> faults) {
        boolean own = wanted.channel() == null || wanted.channel() == Channel.APP || wanted.channel() == Channel.WEB;
        if (caller.is(Role.INTAKE)) {
            if (wanted.reporter() == null) {
                faults.add(new Fault("/reporter", "reporter-required"));
            }
        } else if (caller.isClient()) {
            if (wanted.channel() != Channel.OPEN311) {
                faults.add(new Fault("/channel", "intake-only"));
            }
        } else {
            if (!own) {
                faults.add(new Fault("/channel", "intake-only"));
            }
            if (wanted.reporter() != null) {
                faults.add(new Fault("/reporter", "intake-only"));
            }
        }
    }

    boolean mayGoDirectly(String category) {
        return categories.get(category).directDispatch();
    }
}
