package vn.hientruong.report;

import static vn.hientruong.model.report.Action.CLOSURE;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.report.ReportEntry.By;
import vn.hientruong.report.ReportEntry.Line;

/** What the program finds out and does by itself, and what an administrator who changed a calendar decides. */
@MappedSuperclass
abstract class ProgramVerbs extends SuccessionVerbs {
    /** What an administrator who changed a calendar said of the deadline. */
    static final String DEADLINE_MOVE = "deadline-move";

    static final String DEADLINE_KEPT = "deadline-kept";

    /** Said by somebody who has not signed in. */
    static final String FLAG = "flag";

    @SuppressWarnings("NullAway.Init")
    ProgramVerbs() {}

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

    /** Somebody who read it says that it should not be public; for staff, who decide. */
    ReportEntry flag(String reason, @Nullable String words, Instant now) {
        Line line = new Line(words, true, Map.of("reason", reason));
        return entry(FLAG, new By(null, Actor.PROGRAM), status, line, now);
    }

    /** Nobody can re-open it any more. */
    ReportEntry close(Instant now) {
        return move(CLOSURE, Mover.PROGRAM, Line.of(null), now);
    }

    /** @param about tells one occasion from the next, as the deadline that passed */
    ReportEntry found(Found what, Instant about, Instant now) {
        return notice(what.path(), Map.of(Watched.ABOUT, about.toString()), now);
    }
}
