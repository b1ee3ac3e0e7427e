package vn.hientruong.report;

import static vn.hientruong.model.report.Action.*;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.report.ReportEntry.By;
import vn.hientruong.report.ReportEntry.Line;

/**
 * One report. It decides what may happen to it: {@link #move} is the only writer of its status, and asks
 * {@link ReportLifecycle}. It never asks the database, the clock or the request.
 */
@Entity
@Table(name = "report")
class Report extends ReportState {
    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    Report(UUID id, String code, String category, Filing filing, Place place, Routing routing) {
        this.id = id;
        this.code = code;
        this.status = ReportStatus.SUBMITTED;
        this.category = category;
        this.filing = filing;
        this.place = place;
        this.routing = routing;
        this.assignment = Assignment.NONE;
        this.movedAt = filing.filedAt();
        this.milestones = Milestones.NONE;
    }

    /** The first line of the timeline. */
    ReportEntry filed(Actor by) {
        return entry(FILING, new By(filing.filedBy(), by), null, Line.of(null), filing.filedAt());
    }

    /** The action of the first line; everything later is an {@link Action}. */
    static final String FILING = "filing";
    /** Of the line that says another report was merged into this one. */
    static final String MERGED_IN = "merged-in";
    /** Of the line that says that was undone. */
    static final String MERGE_UNDONE = "merge-undone";

    /** What an administrator who changed a calendar said of the deadline. */
    static final String DEADLINE_MOVE = "deadline-move";

    static final String DEADLINE_KEPT = "deadline-kept";

    ReportEntry ask(Mover by, String question, Instant now) {
        Pause before = new Pause(status, now);
        ReportEntry asked = move(INFORMATION_REQUEST, by, Line.of(question), now);
        pause = before;
        return asked;
    }

    /** @param dueAt the limit moved by the length of the pause; absent before dispatch */
    ReportEntry answer(Mover by, @Nullable String text, @Nullable Instant dueAt, Instant now) {
        ReportEntry answered = move(INFORMATION, by, Line.of(text), now);
        pause = null;
        assignment = assignment.dueBy(dueAt);
        return answered;
    }

    ReportEntry reject(Mover by, Rejection rejection, Instant now) {
        ReportEntry rejected = move(
                REJECTION,
                by,
                Line.of(rejection.text(), "reason", rejection.reason().name()),
                now);
        pause = null;
        return rejected;
    }

    ReportEntry dispatch(Mover by, Dispatch order, Instant dueAt, Instant now) {
        ReportEntry sent = move(DISPATCH, by, Line.of(order.note(), "agency", order.leadAgency()), now);
        assign(order, dueAt, now);
        return sent;
    }

    /** Where the category allows it and routing is certain, filing goes on to dispatch by itself. */
    ReportEntry dispatchDirectly(Dispatch order, Instant dueAt, Instant now) {
        ReportStatus from = status;
        status = ReportStatus.DISPATCHED;
        movedAt = now;
        assign(order, dueAt, now);
        return entry(
                DISPATCH.path(), new By(null, Actor.PROGRAM), from, Line.of(null, "agency", order.leadAgency()), now);
    }

    /** A limit that came with a merged report was promised already. */
    private void assign(Dispatch order, Instant dueAt, Instant now) {
        Instant promised = assignment.dueAt();
        Instant limit = promised != null && promised.isBefore(dueAt) ? promised : dueAt;
        category = order.category();
        List<String> cooperating = order.cooperating() == null ? List.of() : List.copyOf(order.cooperating());
        assignment =
                new Assignment(order.leadAgency(), cooperating, null, Boolean.TRUE.equals(order.urgent()), now, limit);
    }

    ReportEntry mergeInto(Mover by, Report other, Instant now) {
        Merging before = new Merging(other.id, status, now);
        ReportEntry merged = move(MERGE, by, Line.of(other.code, "into", other.code), now);
        merging = before;
        return merged;
    }

    /** The other one goes on here; what was promised for it is kept: the earlier limit of the two counts for both. */
    ReportEntry takeIn(Mover by, Report other, Instant now) {
        Instant theirs = other.assignment.dueAt();
        Instant ours = assignment.dueAt();
        boolean earlier = theirs != null && resolvedAt == null && (ours == null || theirs.isBefore(ours));
        if (earlier) {
            assignment = assignment.dueBy(theirs);
        }
        Map<String, String> details =
                earlier ? Map.of("from", other.code, "dueAt", String.valueOf(theirs)) : Map.of("from", other.code);
        return entry(
                MERGED_IN, new By(by.accountId(), Actor.INTAKE), status, new Line(other.code, false, details), now);
    }

    /** Back to where it stood. */
    ReportEntry undoMerge(Mover by, Report other, @Nullable String reason, Instant now) {
        ReportEntry undone = move(MERGE_UNDO, by, Line.of(reason, "from", other.code), now);
        merging = null;
        return undone;
    }

    /** @param dueAt the limit from now on */
    ReportEntry letGo(Mover by, Report other, @Nullable Instant dueAt, Instant now) {
        assignment = assignment.dueBy(dueAt);
        return entry(
                MERGE_UNDONE,
                new By(by.accountId(), Actor.INTAKE),
                status,
                Line.of(other.code, "from", other.code),
                now);
    }

    ReportEntry withdraw(Mover by, Instant now) {
        ReportEntry withdrawn = move(WITHDRAWAL, by, Line.of(null), now);
        pause = null;
        return withdrawn;
    }

    ReportEntry accept(Mover by, Acceptance acceptance, Instant now) {
        ReportEntry accepted = move(ACCEPTANCE, by, Line.of(null), now);
        assignment = assignment.to(acceptance.assignee() == null ? by.accountId() : acceptance.assignee());
        return accepted;
    }

    /** Back to intake: the next agency gets a limit, and a say on more time, of its own. */
    ReportEntry giveBack(Mover by, String reason, Instant now) {
        Line line = Line.of(reason, "agency", assignment.lead() == null ? "" : assignment.lead());
        ReportEntry returned = move(RETURN, by, line, now);
        assignment = Assignment.NONE;
        extension = null;
        return returned;
    }

    ReportEntry progress(Mover by, @Nullable String note, boolean internal, Instant now) {
        return move(PROGRESS, by, new Line(note, internal, Map.of()), now);
    }

    ReportEntry plan(Mover by, Plan plan, Instant now) {
        ReportEntry planned = move(
                PLAN,
                by,
                Line.of(plan.reason(), "promisedDate", plan.promisedDate().toString()),
                now);
        promisedDate = plan.promisedDate();
        return planned;
    }

    ReportEntry handIn(Mover by, Result handedIn, Instant now) {
        ReportEntry line = move(RESULT, by, Line.of(handedIn.text()), now);
        if (result == null) {
            result = new HandedIn(this, line.id(), handedIn.text(), handedIn.noPhotoReason(), now);
        } else {
            result.replace(line.id(), handedIn.text(), handedIn.noPhotoReason(), now);
        }
        return line;
    }

    ReportEntry approve(Mover by, @Nullable String note, Instant now) {
        ReportEntry approved = move(APPROVAL, by, Line.of(note), now);
        resolvedAt = now;
        return approved;
    }

    ReportEntry sendBack(Mover by, String reason, Instant now) {
        return move(SENDING_BACK, by, new Line(reason, true, Map.of()), now);
    }

    ReportEntry askForTime(Mover by, vn.hientruong.model.handling.Extension wanted, Instant now) {
        ReportEntry asked = move(
                EXTENSION, by, Line.of(wanted.reason(), "dueAt", wanted.dueAt().toString()), now);
        extension = new Extension(
                this, wanted.dueAt(), wanted.reason(), now, asked.actorId().orElseThrow());
        return asked;
    }

    ReportEntry decideOnTime(Mover by, ExtensionDecision decision, Instant now) {
        Line line = Line.of(decision.note(), "granted", decision.granted().toString());
        ReportEntry decided = move(EXTENSION_DECISION, by, line, now);
        Extension asked = extension().orElseThrow();
        asked.decide(decision.granted(), decided.actorId().orElseThrow(), now);
        if (decision.granted()) {
            assignment = assignment.dueBy(asked.dueAt());
        }
        return decided;
    }

    ReportEntry rate(Mover by, vn.hientruong.model.handling.Rating given, Instant now) {
        ReportEntry rated =
                move(RATING, by, Line.of(given.comment(), "score", given.score().name()), now);
        rating = new Rating(this, given.score(), given.comment(), now);
        return rated;
    }

    /** @param dueAt a re-opened report has a new limit */
    ReportEntry reopen(Mover by, String reason, Instant dueAt, Instant now) {
        ReportEntry reopened = move(REOPENING, by, Line.of(reason), now);
        if (reopened.actorRole() == Actor.REPORTER) {
            reopenedAt = now;
        }
        resolvedAt = null;
        promisedDate = null;
        extension = null;
        assignment = assignment.dueBy(dueAt);
        return reopened;
    }

    /** A changed calendar leads to another deadline, and the administrator moves it there. */
    ReportEntry moveDeadline(UUID administrator, String note, Instant dueAt, Instant now) {
        ReportEntry line = entry(DEADLINE_MOVE, new By(administrator, Actor.ADMIN), status, Line.of(note), now);
        assignment = assignment.dueBy(dueAt);
        return line;
    }

    /** A changed calendar leads to another deadline, and the administrator leaves it as it was promised. */
    ReportEntry keepDeadline(UUID administrator, String note, Instant now) {
        Line line = new Line(note, true, Map.of());
        return entry(DEADLINE_KEPT, new By(administrator, Actor.ADMIN), status, line, now);
    }

    /** What the program found out about it; for staff, and nothing moves. */
    ReportEntry notice(String what, Map<String, String> details, Instant now) {
        return entry(what, new By(null, Actor.PROGRAM), status, new Line(null, true, details), now);
    }

    /** Nobody can re-open it any more. */
    ReportEntry close(Instant now) {
        return move(CLOSURE, Mover.PROGRAM, Line.of(null), now);
    }

    /** @param about tells one occasion from the next, as the deadline that passed */
    ReportEntry found(Found what, Instant about, Instant now) {
        return notice(what.path(), Map.of(Watched.ABOUT, about.toString()), now);
    }

    /**
     * The row of the lifecycle that lets this mover do this now.
     *
     * @throws Forbidden when it is nothing they could ever do
     * @throws TransitionNotAllowed when not in this status, or a condition does not hold
     */
    ReportLifecycle.Step require(Action action, Mover by, Instant now) {
        return ReportLifecycle.find(this, action, by.actors(), now)
                .orElseThrow(() -> ReportLifecycle.mayEver(action, by.actors())
                        ? new TransitionNotAllowed(status, action)
                        : new Forbidden());
    }

    private ReportEntry move(Action action, Mover by, Line line, Instant now) {
        ReportLifecycle.Step step = require(action, by, now);
        Actor actor =
                step.who().stream().filter(by.actors()::contains).findFirst().orElseThrow();
        ReportStatus from = status;
        status = step.target(this);
        movedAt = now;
        return entry(action.path(), new By(by.accountId(), actor), from, line, now);
    }

    private ReportEntry entry(String action, By by, @Nullable ReportStatus from, Line line, Instant now) {
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
                assignment.assigneeId(),
                assignment.urgent(),
                round,
                line.internal(),
                line.at());
    }
}
