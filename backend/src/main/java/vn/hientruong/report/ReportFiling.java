package vn.hientruong.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.Areas;
import vn.hientruong.area.Location;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.media.Attachments;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.text.Phrase;
import vn.hientruong.routing.Proposal;
import vn.hientruong.routing.Router;
import vn.hientruong.sla.CalendarMissing;

/** A resident, or intake for a caller, files a report. The same client key again finds the same report. */
@Singleton
public class ReportFiling {
    /** What came of it: the report as the caller may see it, and whether it was filed just now. */
    public record Answer(ReportView view, boolean isNew) {}

    /** The limits of the door a report came through. */
    public interface Gate {
        /** A door without limits. */
        Gate OPEN = () -> {};

        /** Before a new report is stored; free to refuse. */
        void pass();

        /** It was no new report after all. */
        default void passedInVain() {}
    }

    private record Filed(Report report, boolean isNew) {}

    /** What filing goes on to by itself, if it does, and why or why not. */
    private record DirectDispatch(
            @Nullable Dispatch order, @Nullable Instant dueAt, Phrase reason) {}

    private final ReportRepository reports;
    private final ReportInsertion insertion;
    private final FilingChecks checks;
    private final Areas areas;
    private final Router router;
    private final Answering answering;
    private final DueTimes dueTimes;
    private final Attachments attachments;
    private final Accounts accounts;
    private final Fingerprint fingerprint;
    private final ReportViews views;
    private final Event<ReportMoved> moved;
    private final LiveReports live;
    private final Clock clock;

    ReportFiling(
            ReportRepository reports,
            ReportInsertion insertion,
            FilingChecks checks,
            Areas areas,
            Router router,
            Answering answering,
            DueTimes dueTimes,
            Attachments attachments,
            Accounts accounts,
            Fingerprint fingerprint,
            ReportViews views,
            Event<ReportMoved> moved,
            LiveReports live,
            Clock clock) {
        this.reports = reports;
        this.insertion = insertion;
        this.checks = checks;
        this.areas = areas;
        this.router = router;
        this.answering = answering;
        this.dueTimes = dueTimes;
        this.attachments = attachments;
        this.accounts = accounts;
        this.fingerprint = fingerprint;
        this.views = views;
        this.moved = moved;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Files it, or finds it again.
     *
     * @throws ClientKeyReused for a known key with another body
     * @throws vn.hientruong.platform.problem.InvalidRequest when the report cannot be taken as it is
     */
    public Answer file(Caller caller, NewReport wanted, Gate gate) {
        Filed filed = fileAt(caller, wanted, gate, clock.instant());
        return new Answer(
                filed.isNew() ? views.ofNew(filed.report(), caller, wanted.media()) : views.of(filed.report(), caller),
                filed.isNew());
    }

    /**
     * Makes sure that it would be taken if its files were there, or was taken before; for those who receive the files
     * themselves and keep none in vain. Whether it names files that exist is left to {@link #file}.
     *
     * @return whether it was taken before
     * @throws ClientKeyReused for a known key with another body
     * @throws vn.hientruong.platform.problem.InvalidRequest when the report cannot be taken as it is
     */
    public boolean requireFit(Caller caller, NewReport wanted) {
        if (filedBefore(caller, wanted, fingerprint.of(wanted)).isPresent()) {
            return true;
        }
        checks.check(
                caller,
                wanted,
                areas.locate(wanted.place().lat(), wanted.place().lon()));
        return false;
    }

    /** The same at a given time, for those who tell a history. */
    public UUID fileAt(Caller caller, NewReport wanted, Instant now) {
        return fileAt(caller, wanted, Gate.OPEN, now).report().id();
    }

    private Filed fileAt(Caller caller, NewReport wanted, Gate gate, Instant now) {
        byte[] hash = fingerprint.of(wanted);
        List<UUID> media = mediaOf(wanted);
        Location location = areas.locate(wanted.place().lat(), wanted.place().lon());
        Runnable admission = () -> {
            gate.pass();
            checks.check(caller, wanted, location);
            attachments.check(media, caller.accountId(), "/media");
        };
        // whoever sends a report again gets it again, whatever its photos or the limits say by now
        if (!media.isEmpty()) {
            Optional<Filed> before = filedBefore(caller, wanted, hash);
            if (before.isPresent()) {
                return before.get();
            }
            admission.run();
        } else {
            try {
                admission.run();
            } catch (DomainException refused) {
                return filedBefore(caller, wanted, hash).orElseThrow(() -> refused);
            }
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> store(caller, wanted, hash, location, now).orElseGet(() -> {
                    gate.passedInVain();
                    return filedBefore(caller, wanted, hash).orElseThrow();
                }));
    }

    private Optional<Filed> filedBefore(Caller caller, NewReport wanted, byte[] hash) {
        return reports.findByClientKey(caller.accountId(), wanted.clientKey()).map(report -> {
            if (!Arrays.equals(hash, report.filing().bodyHash())) {
                throw new ClientKeyReused();
            }
            return new Filed(report, false);
        });
    }

    /** Empty when the sender has used the key before. */
    private Optional<Filed> store(Caller caller, NewReport wanted, byte[] hash, Location location, Instant now) {
        Proposal proposal = router.route(wanted.category(), location);
        DirectDispatch direct = directDispatch(wanted, proposal, now);
        Report report = new Report(
                Uuid7.at(now),
                ReportCode.next(),
                wanted.category(),
                new Filing(
                        reporter(caller, wanted, now),
                        caller.accountId(),
                        wanted.clientKey(),
                        hash,
                        Objects.requireNonNullElse(wanted.channel(), Channel.APP),
                        wanted.description().strip(),
                        wanted.takenAt(),
                        !Boolean.FALSE.equals(wanted.anonymous()),
                        !Boolean.FALSE.equals(wanted.isPublic()),
                        now),
                Place.of(wanted.place(), location),
                new Routing(proposal.leadAgency(), proposal.cooperating(), direct.reason()));
        answering.given(wanted.category(), wanted.answers()).ifPresent(report::answer);
        List<ReportEntry> lines = new ArrayList<>();
        lines.add(report.filed(caller.is(Role.INTAKE) ? Actor.INTAKE : Actor.REPORTER));
        if (direct.order() != null && direct.dueAt() != null) {
            lines.add(report.dispatchDirectly(direct.order(), direct.dueAt(), now));
        }
        if (!insertion.insert(report, lines)) {
            return Optional.empty();
        }
        attachments.attach(mediaOf(wanted), caller.accountId(), report.id(), null);
        lines.forEach(line -> moved.fire(report.fact(line)));
        live.announce(report);
        return Optional.of(new Filed(report, true));
    }

    /** Where no deadline can be computed the report is filed all the same, and intake reads why it waits. */
    private DirectDispatch directDispatch(NewReport wanted, Proposal proposal, Instant now) {
        if (!proposal.certain() || !checks.mayGoDirectly(wanted.category())) {
            return new DirectDispatch(null, null, proposal.reason());
        }
        Dispatch order = new Dispatch(
                wanted.category(),
                Objects.requireNonNull(proposal.leadAgency()),
                proposal.cooperating(),
                null,
                null,
                null);
        try {
            return new DirectDispatch(order, dueTimes.of(order, now), proposal.reason());
        } catch (CalendarMissing missing) {
            Phrase reason = Phrase.of("report.calendarMissing", Integer.toString(missing.year()));
            return new DirectDispatch(null, null, reason);
        }
    }

    private UUID reporter(Caller caller, NewReport wanted, Instant now) {
        NewReport.Reporter told = wanted.reporter();
        return told == null
                ? caller.accountId()
                : accounts.residentOfPhone(told.phone(), told.name(), now).id();
    }

    private static List<UUID> mediaOf(NewReport wanted) {
        return Objects.requireNonNullElse(wanted.media(), List.of());
    }
}
