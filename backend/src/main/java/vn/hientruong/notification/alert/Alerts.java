package vn.hientruong.notification.alert;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.Person;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.alert.AlertKind;
import vn.hientruong.model.alert.AlertReach;
import vn.hientruong.model.alert.AlertState;
import vn.hientruong.model.alert.AlertView;
import vn.hientruong.model.alert.NewAlert;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;

/** Alerts of the authorities: composed by one, approved by another, then written to everybody concerned. */
@Singleton
public class Alerts {
    /** What they are called where changes are kept. */
    static final String KIND = "alert";

    /** What is kept of a proposal: every word of it, and where it goes. */
    private record Proposed(
            AlertKind kind,
            boolean urgent,
            String title,
            String text,
            String titleEn,
            String textEn,
            List<String> areas) {
        static Proposed of(NewAlert draft, List<String> codes) {
            return new Proposed(
                    draft.kind(), draft.urgent(), draft.title(), draft.text(), draft.titleEn(), draft.textEn(), codes);
        }
    }

    private final AlertRows rows;
    private final Areas areas;
    private final AlertAreas alertAreas;
    private final Accounts accounts;
    private final Jobs jobs;
    private final Event<Changed> changes;
    private final Clock clock;

    Alerts(
            AlertRows rows,
            Areas areas,
            AlertAreas alertAreas,
            Accounts accounts,
            Jobs jobs,
            Event<Changed> changes,
            Clock clock) {
        this.rows = rows;
        this.areas = areas;
        this.alertAreas = alertAreas;
        this.accounts = accounts;
        this.jobs = jobs;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whom an alert to these areas would reach now. */
    @Transactional
    public AlertReach reach(NewAlert draft) {
        return rows.reach(codes(draft));
    }

    /**
     * The communes that a draft names, and those its outline touches, by code.
     *
     * @throws InvalidRequest when it goes nowhere, or to no commune of today
     */
    public List<CodeName> areas(NewAlert draft, Locale language) {
        List<String> codes = codes(draft);
        return alertAreas.names(codes, language).of(codes, true);
    }

    /**
     * Proposes an alert; nobody hears of it before {@link #approve}.
     *
     * @return its id
     * @throws InvalidRequest when it goes nowhere, or to no commune of today
     */
    @Transactional
    public UUID compose(Caller by, NewAlert draft) {
        List<String> codes = codes(draft);
        Instant now = clock.instant();
        UUID id = Uuid7.at(now);
        rows.add(new AlertRows.Row(
                id,
                draft.kind(),
                draft.urgent(),
                AlertState.PROPOSED,
                List.of(draft.title(), draft.text(), draft.titleEn(), draft.textEn()),
                codes,
                by.accountId(),
                now,
                rows.reach(codes),
                null,
                null,
                0,
                0));
        changes.fire(Changed.of(KIND, id.toString(), null, Proposed.of(draft, codes)));
        return id;
    }

    /**
     * Has it sent: to its communes, or to those that took over from them since it was proposed.
     *
     * @throws SecondPersonNeeded to whoever composed it
     * @throws AlertAlreadyDecided when it was approved or withdrawn before
     */
    @Transactional
    public void approve(Caller by, UUID id) {
        AlertRows.Row alert = rows.find(id).orElseThrow(NotFound::new);
        if (!mayApprove(by)) {
            throw new Forbidden();
        }
        if (alert.composedBy().equals(by.accountId())) {
            throw new SecondPersonNeeded();
        }
        Instant now = clock.instant();
        if (!rows.decide(id, AlertState.SENDING, by.accountId(), now)) {
            throw new AlertAlreadyDecided();
        }
        changes.fire(
                Changed.act(KIND, id.toString(), "approved", null, rows.reach(alertAreas.subscribedAs(alert.areas()))));
        jobs.add(List.of(new TaskInstance<>(AlertFanOut.TASK, id.toString())), now);
    }

    /**
     * It never goes out. Who composed it may say so, and who could approve it.
     *
     * @throws AlertAlreadyDecided when it was approved or withdrawn before
     */
    @Transactional
    public void withdraw(Caller by, UUID id) {
        AlertRows.Row alert = rows.find(id).orElseThrow(NotFound::new);
        if (!mayApprove(by) && !alert.composedBy().equals(by.accountId())) {
            throw new Forbidden();
        }
        if (!rows.decide(id, AlertState.WITHDRAWN, by.accountId(), clock.instant())) {
            throw new AlertAlreadyDecided();
        }
        String act = alert.composedBy().equals(by.accountId()) ? "withdrawn" : "refused";
        changes.fire(Changed.act(KIND, id.toString(), act, null, null));
    }

    /** The newest first. */
    @Transactional
    public List<AlertView> list(int limit, Locale language) {
        return views(rows.list(limit), language);
    }

    /** @throws NotFound when there is none */
    @Transactional
    public AlertView get(UUID id, Locale language) {
        return views(List.of(rows.find(id).orElseThrow(NotFound::new)), language)
                .get(0);
    }

    /** Whether somebody of that role may let an alert of somebody else go out. */
    public static boolean mayApprove(Caller caller) {
        return caller.is(Role.SUPERVISOR) || caller.is(Role.ADMIN);
    }

    /** Of the communes named, and of those the outline touches. */
    private List<String> codes(NewAlert draft) {
        Set<String> codes = new TreeSet<>();
        List<String> named = Objects.requireNonNullElse(draft.areas(), List.of());
        for (int i = 0; i < named.size(); i++) {
            String code = named.get(i);
            if (areas.findByCode(code).isEmpty()) {
                throw InvalidRequest.at("/areas/" + i, "no-such-area", code);
            }
            codes.add(code);
        }
        if (draft.outline() != null) {
            areas.touchedBy(
                            draft.outline().stream()
                                    .map(corner -> new double[] {corner.lat(), corner.lon()})
                                    .toList(),
                            "/outline")
                    .forEach(area -> codes.add(area.code()));
        }
        if (codes.isEmpty()) {
            throw InvalidRequest.at("/areas", "alert-nowhere");
        }
        return List.copyOf(codes);
    }

    private List<AlertView> views(List<AlertRows.Row> alerts, Locale language) {
        Map<UUID, AlertRows.Rest> rests = rows.rests();
        Set<String> codes = new TreeSet<>();
        alerts.forEach(alert -> codes.addAll(alert.areas()));
        AlertAreas.Names names = alertAreas.names(codes, language);
        return alerts.stream().map(alert -> view(alert, rests, names)).toList();
    }

    private AlertView view(AlertRows.Row row, Map<UUID, AlertRows.Rest> rests, AlertAreas.Names names) {
        AlertRows.Rest rest = rests.getOrDefault(row.id(), AlertRows.Rest.NONE);
        return new AlertView(
                row.id(),
                row.kind(),
                row.urgent(),
                row.state(),
                row.words().get(0),
                row.words().get(1),
                row.words().get(2),
                row.words().get(3),
                names.of(row.areas(), row.state() == AlertState.PROPOSED),
                row.composedBy(),
                name(row.composedBy()),
                row.composedAt(),
                row.before(),
                row.decidedBy() == null ? null : name(row.decidedBy()),
                row.decidedAt(),
                row.people(),
                row.deliveries(),
                rest.waiting(),
                rest.dead());
    }

    private String name(UUID staff) {
        return accounts.find(staff)
                .map((Person person) ->
                        Objects.requireNonNullElse(person.name(), Objects.requireNonNullElse(person.username(), "")))
                .orElse("");
    }
}
