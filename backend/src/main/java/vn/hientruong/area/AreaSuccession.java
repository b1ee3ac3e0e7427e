package vn.hientruong.area;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
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
     * Ends the area of that code on that day. Saying the same again changes nothing.
     *
     * @param successors codes valid on that day
     * @param on first day of the successors
     * @throws NotFound when no area of that code reaches that day
     * @throws InvalidRequest at a successor that is not valid on that day
     */
    @Transactional
    public void succeed(String code, List<String> successors, LocalDate on) {
        areas.lockForChange();
        Area ending = areas.findReaching(code, on).orElseThrow(NotFound::new);
        List<DomainException.Fault> faults = new ArrayList<>();
        for (int i = 0; i < successors.size(); i++) {
            String pointer = "/codes/" + i;
            String successor = successors.get(i);
            areas.findValidOn(successor, on)
                    .filter(after -> !after.id().equals(ending.id()))
                    .ifPresentOrElse(
                            after -> areas.link(ending, after),
                            () -> faults.add(new DomainException.Fault(pointer, "area-unknown-then", on.toString())));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        ending.close(on);
        changes.fire(Changed.act("area", code, "merged", null, new Ended(successors, on)));
        signals.fire(new Signals.Outgoing(Areas.TOPIC, ""));
    }
}
