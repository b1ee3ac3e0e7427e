package vn.hientruong.report;

import static vn.hientruong.model.report.Action.*;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hientruong.report.ReportEntry.By;
import vn.hientruong.report.ReportEntry.Line;

/** How two reports about the same thing become one, and two again. */
@MappedSuperclass
abstract class MergeVerbs extends IntakeVerbs {
    /** Of the line that says another report was merged into this one. */
    static final String MERGED_IN = "merged-in";
    /** Of the line that says that was undone. */
    static final String MERGE_UNDONE = "merge-undone";

    @SuppressWarnings("NullAway.Init")
    MergeVerbs() {}

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
}
