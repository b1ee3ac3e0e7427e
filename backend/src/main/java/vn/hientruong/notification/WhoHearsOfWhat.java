package vn.hientruong.notification;

import static vn.hientruong.model.report.ReportStatus.*;
import static vn.hientruong.notification.WhoHearsOfWhat.Audience.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hientruong.model.report.ReportStatus;

/**
 * Which people are told of which move of a report, as one table. What it does not list is silent: residents read
 * "being handled" while a result awaits approval or more time is asked for, so there is nothing to tell.
 */
final class WhoHearsOfWhat {
    enum Audience {
        REPORTER,
        FOLLOWERS
    }

    /**
     * One row of the table.
     *
     * @param action path of the action, or {@code filing}
     * @param to the status the report has reached
     * @param kind of notification: {@code notification.<kind>.title} and {@code .text} are its words
     */
    record Row(String action, Set<ReportStatus> to, Set<Audience> who, String kind) {}

    /** The receipt goes to whoever reports, even by their own hand; nothing else is told to the one who did it. */
    static final String FILING = "filing";

    static final List<Row> TABLE = List.of(
            row(FILING, at(SUBMITTED, DISPATCHED), hears(REPORTER), "filed"),
            row("information-request", at(NEEDS_INFO), hears(REPORTER), "information-requested"),
            row("information-request", at(NEEDS_INFO), hears(FOLLOWERS), "information-awaited"),
            row("information", at(SUBMITTED, DISPATCHED, IN_PROGRESS), hears(FOLLOWERS), "information-given"),
            row("rejection", at(REJECTED), hears(REPORTER, FOLLOWERS), "rejected"),
            row("dispatch", at(DISPATCHED), hears(REPORTER, FOLLOWERS), "dispatched"),
            row("merge", at(MERGED), hears(REPORTER, FOLLOWERS), "merged"),
            row("withdrawal", at(WITHDRAWN), hears(FOLLOWERS), "withdrawn"),
            row("acceptance", at(IN_PROGRESS), hears(REPORTER, FOLLOWERS), "accepted"),
            row("return", at(SUBMITTED), hears(REPORTER, FOLLOWERS), "returned"),
            row("progress", at(IN_PROGRESS, PLANNED), hears(REPORTER, FOLLOWERS), "progress"),
            row("plan", at(PLANNED), hears(REPORTER, FOLLOWERS), "planned"),
            row("approval", at(RESOLVED), hears(REPORTER), "resolved"),
            row("approval", at(RESOLVED), hears(FOLLOWERS), "resolved-followed"),
            row("rating", at(CLOSED), hears(FOLLOWERS), "closed"),
            row("reopening", at(IN_PROGRESS), hears(REPORTER, FOLLOWERS), "reopened"));

    private WhoHearsOfWhat() {}

    /** What that audience is told of that move, if anything. */
    static Optional<String> find(Audience audience, String action, ReportStatus to) {
        return TABLE.stream()
                .filter(row -> row.action.equals(action) && row.to.contains(to) && row.who.contains(audience))
                .map(Row::kind)
                .findFirst();
    }

    private static Row row(String action, Set<ReportStatus> to, Set<Audience> who, String kind) {
        return new Row(action, to, who, kind);
    }

    private static Set<ReportStatus> at(ReportStatus first, ReportStatus... rest) {
        return EnumSet.of(first, rest);
    }

    private static Set<Audience> hears(Audience... who) {
        return EnumSet.copyOf(Arrays.asList(who));
    }
}
