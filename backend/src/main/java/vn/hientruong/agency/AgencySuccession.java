package vn.hientruong.agency;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.hientruong.identity.Staff;
import vn.hientruong.model.agency.NewSuccessor;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;
import vn.hientruong.platform.signal.Signals;
import vn.hientruong.platform.time.SystemClock;

/**
 * An agency was merged into another: no new work goes to it, whoever works there works at the successor, and its name
 * stays on what it has done.
 */
@Singleton
public class AgencySuccession {
    private final AgencyRepository agencies;
    private final Staff staff;
    private final Event<Signals.Outgoing> signals;
    private final Event<Changed> changes;

    AgencySuccession(AgencyRepository agencies, Staff staff, Event<Signals.Outgoing> signals, Event<Changed> changes) {
        this.agencies = agencies;
        this.staff = staff;
        this.signals = signals;
        this.changes = changes;
    }

    /**
     * Whoever answers for the agency of that code now, as the database says: what is in memory may be a moment old.
     *
     * @throws NotFound when there is no agency of that code
     */
    @Transactional
    public String current(String code) {
        Agency agency = agencies.findByIdOptional(code).orElseThrow(NotFound::new);
        return agency.successor().map(this::current).orElse(code);
    }

    /**
     * Takes effect with the current transaction. Saying the same again changes nothing but moves along whoever joined the
     * old agency meanwhile.
     *
     * @param seen what the caller has seen of the agency that was merged
     * @throws NotFound when there is no agency of that code
     * @throws VersionRequired when nobody has looked at it
     * @throws StaleVersion when somebody else has changed it since, with what it is now
     * @throws InvalidRequest when the successor is not active, or the agency has another one already
     */
    @Transactional(TxType.MANDATORY)
    public void succeed(String code, NewSuccessor said, Seen seen, Instant now) {
        agencies.lockForWriting();
        Agency merged = agencies.findByIdOptional(code).orElseThrow(NotFound::new);
        seen.mayWrite(merged.version(), () -> merged.isMergedInto(said.successor()), () -> AgencyEditing.view(merged));
        LocalDate today = LocalDate.ofInstant(now, SystemClock.ZONE);
        LocalDate on = Objects.requireNonNullElse(said.validFrom(), today);
        if (on.isAfter(today)) {
            throw InvalidRequest.at("/validFrom", "not-after-today");
        }
        if (merged.isMerged() && !merged.isMergedInto(said.successor())) {
            throw InvalidRequest.at("/successor", "agency-merged");
        }
        Optional<Agency> successor = agencies.findByIdOptional(said.successor())
                .filter(other -> other != merged)
                .filter(other -> other.active() || merged.isMerged());
        if (!merged.isMerged()) {
            merged.mergeInto(successor.orElseThrow(() -> InvalidRequest.at("/successor", "unknown-agency")), on);
        }
        staff.moveAll(code, said.successor(), now);
        changes.fire(Changed.act("agency", code, "merged", null, new NewSuccessor(said.successor(), on)));
        signals.fire(new Signals.Outgoing(Agencies.TOPIC, code));
    }
}
