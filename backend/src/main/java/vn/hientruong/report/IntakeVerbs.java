package vn.hientruong.report;

import static vn.hientruong.model.report.Action.*;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.UrgencyChange;
import vn.hientruong.model.report.Answers;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.Urgency;
import vn.hientruong.report.ReportEntry.By;
import vn.hientruong.report.ReportEntry.Line;

/** What intake, and whoever oversees everything, does to a report. */
@MappedSuperclass
abstract class IntakeVerbs extends ReportMoves {
    @SuppressWarnings("NullAway.Init")
    IntakeVerbs() {}

    ReportEntry ask(Mover by, String question, Instant now) {
        Pause before = new Pause(status, now);
        ReportEntry asked = move(INFORMATION_REQUEST, by, Line.of(question), now);
        pause = before;
        return asked;
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
        ReportEntry sent = move(DISPATCH, by, new Line(order.note(), false, details(order)), now);
        assign(order, dueAt, now);
        return sent;
    }

    /** Whoever dispatched answered for the reporter, so the timeline says which questions. */
    private static Map<String, String> details(Dispatch order) {
        Answers said = order.answers();
        return said == null || said.values().isEmpty()
                ? Map.of("agency", order.leadAgency())
                : Map.of(
                        "agency",
                        order.leadAgency(),
                        "answers",
                        said.values().keySet().stream().sorted().collect(Collectors.joining(" ")));
    }

    /** What was answered before stays, in the words of its time. */
    void answer(GivenAnswers given) {
        List<GivenAnswers> all = new ArrayList<>(answers());
        all.add(given);
        answers = List.copyOf(all);
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
        assignment = new Assignment(order.leadAgency(), cooperating, Map.of(), null, order.level(), now, limit);
    }

    /**
     * Another level is another limit: more time that was asked for, or granted, belonged to the old one.
     *
     * @param dueAt the limit of that level, counted as if it had been the level all along
     */
    ReportEntry changeUrgency(Mover by, UrgencyChange change, Instant dueAt, Instant now) {
        Line line = new Line(
                change.reason(),
                false,
                Map.of(
                        "before", assignment.urgency().name(),
                        "urgency", change.urgency().name(),
                        "dueAt", dueAt.toString()));
        ReportEntry changed = move(URGENCY, by, line, now);
        assignment = assignment.at(change.urgency()).dueBy(dueAt);
        extension = null;
        return changed;
    }

    /** Back to the level of before, with the limit that was promised then. */
    ReportEntry changeUrgencyBack(Mover by, Urgency before, @Nullable Instant dueAt, Instant now) {
        Map<String, String> details = new HashMap<>(
                Map.of(UNDO, "true", "before", assignment.urgency().name(), "urgency", before.name()));
        if (dueAt != null) {
            details.put("dueAt", dueAt.toString());
        }
        ReportEntry changed = move(URGENCY, by, new Line(null, false, Map.copyOf(details)), now);
        assignment = assignment.at(before).dueBy(dueAt);
        return changed;
    }

    /** What stays here goes on as before; each child has a life of its own. */
    ReportEntry splitInto(Mover by, List<Report> children, @Nullable String note, Instant now) {
        String codes = children.stream().map(Report::code).collect(Collectors.joining(" "));
        return move(SPLIT, by, Line.of(note, "into", codes), now);
    }

    ReportEntry hide(Mover by, String reason, Instant now) {
        ReportEntry hidden = move(HIDING, by, new Line(reason, true, Map.of()), now);
        hiddenAt = now;
        return hidden;
    }

    ReportEntry show(Mover by, String reason, Instant now) {
        ReportEntry shown = move(SHOWING, by, new Line(reason, true, Map.of()), now);
        hiddenAt = null;
        return shown;
    }

    ReportEntry remind(Mover by, String text, Instant now) {
        return move(REMINDER, by, new Line(text, true, Map.of()), now);
    }

    ReportEntry note(Mover by, String text, Instant now) {
        return move(NOTE, by, new Line(text, true, Map.of()), now);
    }
}
