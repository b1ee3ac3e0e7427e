package vn.hientruong.infra.fill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.infra.fill.Places.Spot;
import vn.hientruong.infra.fill.Routes.Route;

/** One report and what happened to it so far: the columns of its row, and the lines of its timeline. */
final class Story {
    /** One line. */
    record Line(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            String role,
            String action,
            @Nullable String from,
            String to,
            @Nullable String note,
            boolean internal,
            String details) {}

    final UUID id;
    final String code;
    final String category;
    final Spot spot;
    final Route route;
    final UUID reporter;
    final Instant filedAt;
    /** Nothing happens from then on. */
    private final Instant until;

    final List<Line> lines = new ArrayList<>(9);
    String status = "SUBMITTED";
    Instant movedAt;
    boolean stopped;

    @Nullable
    String agency;

    List<String> cooperating = List.of();

    @Nullable
    UUID assignee;

    boolean urgent;

    @Nullable
    Instant dispatchedAt;

    @Nullable
    Instant dueAt;

    @Nullable
    String pausedFrom;

    @Nullable
    Instant pausedAt;

    @Nullable
    String promisedDate;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Instant reopenedAt;

    @Nullable
    Story mergedInto;

    @Nullable
    UUID repeatSpot;

    final Passed passed = new Passed();

    @Nullable
    String rejectionReason;

    @Nullable
    Line result;

    @Nullable
    Extension extension;

    @Nullable
    String score;

    @Nullable
    Line rating;

    /** More time that was asked for. */
    record Extension(
            Line asked,
            Instant dueAt,
            @Nullable Boolean granted,
            @Nullable Line decided) {}

    Story(
            UUID id,
            String code,
            String category,
            Spot spot,
            Route route,
            UUID reporter,
            Instant filedAt,
            Instant until) {
        this.id = id;
        this.code = code;
        this.category = category;
        this.spot = spot;
        this.route = route;
        this.reporter = reporter;
        this.filedAt = filedAt;
        this.movedAt = filedAt;
        this.until = until;
    }

    /** Adds a line, or, where it would lie in the future, ends the story. */
    boolean take(Line line) {
        if (stopped || !line.at.isBefore(until)) {
            stopped = true;
            return false;
        }
        lines.add(line);
        passed.note(line, dueAt);
        status = line.to;
        movedAt = line.at;
        return true;
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    boolean isOpenAt(Instant at) {
        return (status.equals("DISPATCHED") || status.equals("IN_PROGRESS") || status.equals("SUBMITTED"))
                || closedOrGone().isAfter(at);
    }

    /** When it was still SUBMITTED, DISPATCHED or IN_PROGRESS for the last time. */
    private Instant closedOrGone() {
        for (Line line : lines) {
            if (!line.to.equals("SUBMITTED") && !line.to.equals("DISPATCHED") && !line.to.equals("IN_PROGRESS")) {
                return line.at;
            }
        }
        return movedAt;
    }

    /** Back at intake. */
    void unassign() {
        agency = null;
        cooperating = List.of();
        assignee = null;
        urgent = false;
        dispatchedAt = null;
        dueAt = null;
        extension = null;
    }
}
