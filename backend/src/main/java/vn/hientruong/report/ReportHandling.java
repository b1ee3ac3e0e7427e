package vn.hientruong.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.media.Attachments;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;

/** Somebody does something to a report; what it is stands in {@link ActionStories}. */
@Singleton
public class ReportHandling {
    /**
     * What an action left.
     *
     * @param version the new one
     * @param before how it was until then
     */
    record Taken(long version, WaysBack.Before before) {}

    private final ReportRepository reports;
    private final ActionStories stories;
    private final Attachments attachments;
    private final ReportViews views;
    private final Event<ReportMoved> moved;
    private final LiveReports live;
    private final Clock clock;

    ReportHandling(
            ReportRepository reports,
            ActionStories stories,
            Attachments attachments,
            ReportViews views,
            Event<ReportMoved> moved,
            LiveReports live,
            Clock clock) {
        this.reports = reports;
        this.stories = stories;
        this.attachments = attachments;
        this.views = views;
        this.moved = moved;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Takes one action.
     *
     * @param version what the caller last saw
     * @return the report afterwards, as the caller may see it
     * @throws NotFound when the caller may not see it
     * @throws vn.hientruong.platform.problem.Forbidden when the caller may never do this to it
     * @throws TransitionNotAllowed when not in this status
     * @throws StaleVersion when somebody moved it meanwhile
     * @throws vn.hientruong.platform.problem.InvalidRequest when the body cannot be taken
     */
    public ReportView take(UUID id, Caller caller, long version, ActionBody body) {
        checkMedia(caller, body);
        return QuarkusTransaction.requiringNew().call(() -> {
            Report report = hold(id, caller, body);
            if (report.version() != version) {
                throw new StaleVersion(views.of(report, caller));
            }
            move(report, caller, body, clock.instant());
            return views.of(report, caller);
        });
    }

    /** The same at a given time and whatever the version, for those who tell a history. */
    public void takeAt(UUID id, Caller caller, ActionBody body, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> move(hold(id, caller, body), caller, body, now));
    }

    /** With the other report that the action changes, if there is one. */
    private Report hold(UUID id, Caller caller, ActionBody body) {
        stories.other(id, body).ifPresent(other -> reports.hold(List.of(id, other)));
        return reports.getToMove(caller, id);
    }

    /**
     * Makes sure that the photos of a body may be taken. Reads whole files, so it is called outside any transaction.
     *
     * @throws vn.hientruong.platform.problem.InvalidRequest pointing at each one at fault
     */
    void checkMedia(Caller caller, ActionBody body) {
        attachments.check(stories.mediaOf(body), caller.accountId(), "/media");
    }

    /**
     * The same in the transaction at hand, with photos that were checked before it.
     *
     * @param version what the caller last saw; absent for whatever it is
     */
    @Transactional(TxType.MANDATORY)
    Taken takeWithin(UUID id, Caller caller, @Nullable Long version, ActionBody body) {
        Report report = hold(id, caller, body);
        if (version != null && report.version() != version) {
            throw new StaleVersion();
        }
        WaysBack.Before before = WaysBack.Before.of(report);
        move(report, caller, body, clock.instant());
        reports.flush();
        return new Taken(report.version(), before);
    }

    /**
     * Takes an action back in the transaction at hand.
     *
     * @param version that the action left
     * @return the new version
     * @throws StaleVersion when somebody touched it since
     */
    @Transactional(TxType.MANDATORY)
    long takeBackWithin(UUID id, Caller caller, long version, WaysBack.WayBack wayBack, WaysBack.Before before) {
        reports.findMergedInto(id).ifPresent(other -> reports.hold(List.of(id, other)));
        Report report = reports.getToMove(caller, id);
        if (report.version() != version) {
            throw new StaleVersion();
        }
        Mover by = ReportPolicy.mover(caller, report);
        tell(report, wayBack.go(report, by, caller, before, clock.instant()), caller, List.of());
        reports.flush();
        return report.version();
    }

    private void move(Report report, Caller caller, ActionBody body, Instant now) {
        ReportEntry line = stories.tell(report, ReportPolicy.mover(caller, report), caller, body, now);
        tell(report, line, caller, stories.mediaOf(body));
    }

    private void tell(Report report, ReportEntry entry, Caller caller, List<UUID> media) {
        reports.add(entry);
        attachments.attach(media, caller.accountId(), report.id(), entry.id());
        moved.fire(report.fact(entry));
        live.announce(report);
    }
}
