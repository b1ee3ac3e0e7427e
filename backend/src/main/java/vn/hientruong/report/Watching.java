package vn.hientruong.report;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.sla.CalendarMissing;

/**
 * Looks at one report: writes the line that is due, has people told of it and notes when to look again, all in one
 * transaction. Killed anywhere, it has done all of it or nothing.
 */
@Singleton
class Watching {
    /** After what could not be done. */
    static final Duration RETRY = Duration.ofMinutes(15);

    /**
     * What came of it.
     *
     * @param told action of the line that was written, if one was
     * @param missingYear of the calendar, without which it cannot be said when to look again
     */
    record Outcome(Optional<String> told, OptionalInt missingYear) {
        static final Outcome NONE = new Outcome(Optional.empty(), OptionalInt.empty());
    }

    private final Map<ReportStatus, Watch> watches = new EnumMap<>(ReportStatus.class);
    private final WatchQueue queue;
    private final ReportRepository reports;
    private final Event<ReportMoved> moved;
    private final LiveReports live;

    Watching(
            @All List<Watch> all,
            WatchQueue queue,
            ReportRepository reports,
            Event<ReportMoved> moved,
            LiveReports live) {
        for (Watch watch : all) {
            for (ReportStatus status : watch.in()) {
                if (watches.put(status, watch) != null) {
                    throw new IllegalStateException("Two watches look at " + status);
                }
            }
        }
        this.queue = queue;
        this.reports = reports;
        this.moved = moved;
        this.live = live;
    }

    /** Nothing comes of it when somebody else holds the report, or has looked meanwhile. */
    Outcome look(UUID reportId, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> queue.take(reportId, now) ? look(reports.findById(reportId), now) : Outcome.NONE);
    }

    private Outcome look(Report report, Instant now) {
        List<ReportEntry> timeline = new ArrayList<>(reports.timeline(report.id()));
        Optional<String> told = Optional.empty();
        try {
            Verdict verdict = verdict(report, timeline, now);
            if (verdict.finding().isPresent()) {
                ReportEntry line = tell(report, verdict.finding().get(), now);
                told = Optional.of(line.action());
                timeline.add(line);
                verdict = verdict(report, timeline, now);
                if (verdict.finding().isPresent()) {
                    throw new IllegalStateException(report.id() + " would be told of twice: " + line.action());
                }
            }
            queue.lookAgain(report.id(), verdict.lookAt());
            return new Outcome(told, OptionalInt.empty());
        } catch (CalendarMissing missing) {
            queue.lookAgain(report.id(), now.plus(RETRY));
            return new Outcome(told, OptionalInt.of(missing.year()));
        }
    }

    private Verdict verdict(Report report, List<ReportEntry> timeline, Instant now) {
        @Nullable Watch watch = watches.get(report.status());
        return watch == null ? Verdict.NOTHING_UNTIL_IT_MOVES : watch.look(new Watched(report, timeline), now);
    }

    private ReportEntry tell(Report report, Verdict.Finding finding, Instant now) {
        ReportEntry line = finding.line().apply(report, now);
        reports.add(line);
        moved.fire(report.fact(line, finding.round()));
        live.announce(report);
        return line;
    }
}
