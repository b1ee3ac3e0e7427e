package vn.hientruong.report;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.report.ReportEntry.By;
import vn.hientruong.report.ReportEntry.Line;

/** How a report moves: {@link #move} is the only writer of its status, and asks {@link ReportLifecycle}. */
@MappedSuperclass
abstract class ReportMoves extends ReportState {
    /** The action of the first line; everything later is an {@link Action}. */
    static final String FILING = "filing";
    /** Among the details of a line that takes the one before back. */
    static final String UNDO = "undo";

    @SuppressWarnings("NullAway.Init")
    ReportMoves() {}

    /** Itself, as what the parts of a report point back at. */
    abstract Report self();

    /**
     * The row of the lifecycle that lets this mover do this now.
     *
     * @throws Forbidden when it is nothing they could ever do
     * @throws TransitionNotAllowed when not in this status, or a condition does not hold
     */
    ReportLifecycle.Step require(Action action, Mover by, Instant now) {
        return ReportLifecycle.find(self(), action, by.actors(), now)
                .orElseThrow(() -> ReportLifecycle.mayEver(action, by.actors())
                        ? new TransitionNotAllowed(status, action)
                        : new Forbidden());
    }

    final ReportEntry move(Action action, Mover by, Line line, Instant now) {
        ReportLifecycle.Step step = require(action, by, now);
        Actor actor =
                step.who().stream().filter(by.actors()::contains).findFirst().orElseThrow();
        ReportStatus from = status;
        status = step.target(self());
        movedAt = now;
        return entry(action.path(), new By(by.accountId(), actor), from, line, now);
    }

    final ReportEntry entry(String action, By by, @Nullable ReportStatus from, Line line, Instant now) {
        ReportEntry written = new ReportEntry(Uuid7.at(now), id, now, by, action, from, status, line);
        milestones = milestones.after(written, assignment.dueAt());
        return written;
    }

    /** What the rest of the house is told of a line. */
    ReportMoved fact(ReportEntry line) {
        return fact(line, 0);
    }

    /** @param round how often the program told of the same before */
    ReportMoved fact(ReportEntry line, int round) {
        return new ReportMoved(
                id,
                line.id(),
                code,
                line.action(),
                line.from().orElse(null),
                line.to(),
                filing.reporterId(),
                line.actorId().orElse(null),
                assignment.lead(),
                assignment.cooperating(),
                assignment.assigneeId(),
                assignment.urgent(),
                round,
                line.internal(),
                line.at());
    }
}
