package vn.hientruong.report;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.platform.problem.NotFound;

/** Somebody who reads a public report says that it should not be public. Intake is told and decides; nothing moves by itself. */
@Singleton
public class Flagging {
    /** Why, as the form offers it. */
    public enum Reason {
        PERSONAL_DATA,
        OFFENSIVE,
        UNTRUE,
        OTHER
    }

    private final ReportRepository reports;
    private final Event<ReportMoved> moved;
    private final LiveReports live;
    private final Clock clock;

    Flagging(ReportRepository reports, Event<ReportMoved> moved, LiveReports live, Clock clock) {
        this.reports = reports;
        this.moved = moved;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Tells intake.
     *
     * @param words what else was said, {@link vn.hientruong.model.Limits#TEXT} letters at most
     * @throws NotFound for what everybody may not see
     */
    @Transactional
    public void flag(String code, Reason reason, @Nullable String words) {
        UUID id = reports.findId(code).orElseThrow(NotFound::new);
        Report report = reports.getToMove(Caller.NOBODY, id);
        ReportEntry line = report.flag(reason.name(), words, clock.instant());
        reports.add(line);
        moved.fire(report.fact(line));
        live.announce(report);
    }
}
