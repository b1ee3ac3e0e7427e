package vn.hientruong.area;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientruong.model.place.AreaSuccessorsView;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;
import vn.hientruong.platform.signal.Signals;

/** A commune that was merged or split ends, and those that take over are named. */
@Singleton
public class AreaSuccession {
    private final AreaRepository areas;
    private final Event<Signals.Outgoing> signals;
    private final Event<Changed> changes;

    /** What is kept of it. */
    private record Ended(List<String> successors, LocalDate on) {}

    AreaSuccession(AreaRepository areas, Event<Signals.Outgoing> signals, Event<Changed> changes) {
        this.areas = areas;
        this.signals = signals;
        this.changes = changes;
    }

    /**
     * Who takes over from the last area of that code.
     *
     * @throws NotFound when there is none
     */
    @Transactional
    public AreaSuccessorsView get(String code) {
        return areas.findLast(code).map(this::view).orElseThrow(NotFound::new);
    }

    /**
     * Ends the area of that code on that day. Saying the same again changes nothing.
     *
     * @param successors codes valid on that day
     * @param on first day of the successors
     * @return how it is then
     * @throws NotFound when no area of that code reaches that day
     * @throws InvalidRequest at a successor that is not valid on that day
     * @throws VersionRequired when nobody has looked at it
     * @throws StaleVersion when somebody else has changed it since, with how it is now
     */
    @Transactional
    public AreaSuccessorsView succeed(String code, List<String> successors, LocalDate on, Seen seen) {
        areas.lockForChange();
        Area ending = areas.findReaching(code, on).orElseThrow(NotFound::new);
        List<Area> named = named(ending, successors, on);
        if (seen.mayWrite(ending.version(), () -> isSo(ending, successors, on), () -> view(ending))) {
            named.forEach(after -> areas.link(ending, after));
            ending.close(on);
            areas.touch(ending);
            changes.fire(Changed.act("area", code, "merged", null, new Ended(successors, on)));
            signals.fire(new Signals.Outgoing(Areas.TOPIC, ""));
        }
        return view(ending);
    }

    private List<Area> named(Area ending, List<String> successors, LocalDate on) {
        List<Area> named = new ArrayList<>();
        List<DomainException.Fault> faults = new ArrayList<>();
        for (int i = 0; i < successors.size(); i++) {
            String pointer = "/codes/" + i;
            areas.findValidOn(successors.get(i), on)
                    .filter(after -> !after.id().equals(ending.id()))
                    .ifPresentOrElse(
                            named::add,
                            () -> faults.add(new DomainException.Fault(pointer, "area-unknown-then", on.toString())));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return named;
    }

    private boolean isSo(Area ending, List<String> successors, LocalDate on) {
        return on.equals(ending.validTo()) && areas.listSuccessors(ending).containsAll(successors);
    }

    private AreaSuccessorsView view(Area area) {
        return new AreaSuccessorsView(area.code(), areas.listSuccessors(area), area.validTo(), area.version());
    }
}
