package vn.hientruong.report;

import static vn.hientruong.model.report.Action.*;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Result;
import vn.hientruong.report.ReportEntry.Line;

/** What the agencies do to a report that was sent to them. */
@MappedSuperclass
abstract class AgencyVerbs extends MergeVerbs {
    @SuppressWarnings("NullAway.Init")
    AgencyVerbs() {}

    ReportEntry accept(Mover by, Acceptance acceptance, Instant now) {
        ReportEntry accepted = move(ACCEPTANCE, by, Line.of(null), now);
        assignment = assignment.to(acceptance.assignee() == null ? by.accountId() : acceptance.assignee());
        return accepted;
    }

    ReportEntry reassign(Mover by, vn.hientruong.model.handling.Assignment to, Instant now) {
        Line line = new Line(to.note(), true, Map.of("assignee", to.assignee().toString()));
        ReportEntry reassigned = move(ASSIGNMENT, by, line, now);
        assignment = assignment.to(to.assignee());
        return reassigned;
    }

    /** Back to whoever had it before it was reassigned; to nobody in particular where nobody had. */
    ReportEntry assignBack(Mover by, @Nullable UUID before, Instant now) {
        Line line = new Line(
                null,
                true,
                before == null ? Map.of(UNDO, "true") : Map.of(UNDO, "true", "assignee", before.toString()));
        ReportEntry reassigned = move(ASSIGNMENT, by, line, now);
        assignment = assignment.to(before);
        return reassigned;
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

    /** A part may be given again; the last one counts. */
    ReportEntry contribute(Mover by, String agency, @Nullable String text, Instant now) {
        ReportEntry given = move(CONTRIBUTION, by, new Line(text, true, Map.of("agency", agency)), now);
        assignment = assignment.contributed(agency, now);
        return given;
    }

    /** Also the renewal of a plan: the timeline keeps the day that was promised before. */
    ReportEntry plan(Mover by, Plan plan, Instant now) {
        Map<String, String> details = new HashMap<>();
        details.put("promisedDate", plan.promisedDate().toString());
        promisedDate().ifPresent(before -> details.put("before", before.toString()));
        ReportEntry planned = move(PLAN, by, new Line(plan.reason(), false, Map.copyOf(details)), now);
        promisedDate = plan.promisedDate();
        return planned;
    }

    /** The lead agency answers for the whole, so a part that is missing does not hold it up; the line names it. */
    ReportEntry handIn(Mover by, Result handedIn, Instant now) {
        List<String> missing = assignment.missing();
        Line said = missing.isEmpty()
                ? Line.of(handedIn.text())
                : Line.of(handedIn.text(), "missing", String.join(" ", missing));
        ReportEntry line = move(RESULT, by, said, now);
        if (result == null) {
            result = new HandedIn(self(), line.id(), handedIn.text(), handedIn.noPhotoReason(), now);
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
                self(), wanted.dueAt(), wanted.reason(), now, asked.actorId().orElseThrow());
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
}
