package vn.hientruong.area;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.signal.Signals;
import vn.hientruong.platform.text.Texts;

/** Takes a file of areas as a whole or not at all. */
@Singleton
public class AreaImport {
    private final AreaRepository areas;
    private final Session session;
    private final Event<Signals.Outgoing> signals;
    private final Event<Changed> changes;
    private final Texts texts;
    private final TransactionSynchronizationRegistry transaction;

    AreaImport(
            AreaRepository areas,
            Session session,
            Event<Signals.Outgoing> signals,
            Event<Changed> changes,
            Texts texts,
            TransactionSynchronizationRegistry transaction) {
        this.areas = areas;
        this.session = session;
        this.signals = signals;
        this.changes = changes;
        this.texts = texts;
        this.transaction = transaction;
    }

    /**
     * What was done, or would have been.
     *
     * @param created new areas
     * @param replaced areas of the same code and first day that got a new drawing
     * @param closed earlier areas that ended
     * @param areas those of the file
     */
    public record Outcome(boolean dryRun, int created, int replaced, int closed, List<Taken> areas) {}

    /** One area of the file. */
    public record Taken(String code, String name, LocalDate validFrom) {}

    /**
     * Takes every area of the file, or throws and changes nothing. An earlier area of the same code ends where the new
     * one begins and is linked to it, as are those the file says it replaces.
     *
     * @param dryRun checks all and changes nothing
     * @param language of the reasons
     * @throws AreasRefused naming each feature that cannot be taken
     */
    @Transactional
    public Outcome take(AreaFile file, boolean dryRun, Locale language, Instant now) {
        refuseIfAny(file.refusals(), language);
        areas.lockForChange();
        AreaChange change = lay(file, now);
        refuseIfAny(change.refusals(), language);
        Outcome outcome = outcome(file, dryRun, change);
        if (dryRun) {
            transaction.setRollbackOnly();
        } else {
            changes.fire(Changed.act("area", "GeoJSON", "imported", null, outcome));
            signals.fire(new Signals.Outgoing(Areas.TOPIC, ""));
        }
        return outcome;
    }

    /**
     * Takes the file as {@link #take(AreaFile, boolean, Locale, Instant)} does, if areas are as they were when a plan
     * was made of it.
     *
     * @param state of that plan
     * @throws StaleVersion when somebody has changed areas since
     */
    @Transactional
    Outcome take(AreaFile file, String state, Locale language, Instant now) {
        areas.lockForChange();
        if (!areas.state().equals(state)) {
            throw new StaleVersion();
        }
        return take(file, false, language, now);
    }

    /** What the file would change, and everything that is wrong with it; changes nothing. */
    @Transactional(TxType.REQUIRES_NEW)
    AreaPlan plan(AreaFile file, Locale language, Instant now) {
        areas.lockForChange();
        String state = areas.state();
        AreaChange change = lay(file, now);
        transaction.setRollbackOnly();
        List<Refusal> refusals = new ArrayList<>(file.refusals());
        refusals.addAll(change.refusals());
        return new AreaPlan(state, change.lines(), told(refusals, language));
    }

    /** Lays the file over what is known, in the current transaction; whether that may stay is decided by the caller. */
    private AreaChange lay(AreaFile file, Instant now) {
        AreaChange change = new AreaChange(areas, file.areas(), now);
        change.apply();
        session.flush();
        return change;
    }

    private static Outcome outcome(AreaFile file, boolean dryRun, AreaChange change) {
        List<Taken> taken = file.areas().stream()
                .map(area -> new Taken(area.code(), area.name(), area.validFrom()))
                .toList();
        return new Outcome(dryRun, change.created(), change.replaced(), change.closed(), taken);
    }

    private void refuseIfAny(List<Refusal> refusals, Locale language) {
        if (!refusals.isEmpty()) {
            throw new AreasRefused(told(refusals, language));
        }
    }

    private List<AreasRefused.Feature> told(List<Refusal> refusals, Locale language) {
        return refusals.stream()
                .sorted(Comparator.comparingInt(AreaImport::position))
                .map(refusal -> new AreasRefused.Feature(
                        refusal.pointer(), refusal.code(), refusal.reason().in(language, texts)))
                .toList();
    }

    private static int position(Refusal refusal) {
        return Integer.parseInt(refusal.pointer().substring(refusal.pointer().lastIndexOf('/') + 1));
    }
}
