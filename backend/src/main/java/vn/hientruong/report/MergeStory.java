package vn.hientruong.report;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.handling.Merge;
import vn.hientruong.model.handling.MergeUndo;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * Two reports become one, and two again. Both are held from the start, in the order of their ids, so that two officers who
 * merge the same pair crosswise wait for each other: the second finds its target merged and is refused.
 */
@Singleton
class MergeStory {
    private final ActionChecks checks;
    private final ReportRepository reports;
    private final Followers followers;
    private final Merges merges;
    private final Event<ReportMoved> moved;
    private final LiveReports live;

    MergeStory(
            ActionChecks checks,
            ReportRepository reports,
            Followers followers,
            Merges merges,
            Event<ReportMoved> moved,
            LiveReports live) {
        this.checks = checks;
        this.reports = reports;
        this.followers = followers;
        this.merges = merges;
        this.moved = moved;
        this.live = live;
    }

    /** The other report that this action changes. */
    Optional<UUID> other(UUID reportId, ActionBody body) {
        if (body instanceof Merge merge) {
            return reports.findId(merge.into());
        }
        return body instanceof MergeUndo ? reports.findMergedInto(reportId) : Optional.empty();
    }

    ReportEntry merge(Report report, Mover by, Caller caller, Merge body, Instant now) {
        UUID into = reports.findId(body.into()).orElseThrow(() -> InvalidRequest.at("/into", "unknown-report"));
        Report survivor = checks.mergeTarget(report, reports.getToMove(caller, into));
        UUID merge = merges.add(report.id(), into, now);
        Instant before = survivor.assignment().dueAt();
        ReportEntry merged = report.mergeInto(by, survivor, now);
        add(survivor, survivor.takeIn(by, report, now));
        Instant after = survivor.assignment().dueAt();
        if (after != null && !after.equals(before)) {
            merges.keepLimit(merge, before, after);
        }
        followers.comeAlong(report, survivor, merge, now);
        return merged;
    }

    ReportEntry undo(Report report, Mover by, Caller caller, MergeUndo body, Instant now) {
        Report survivor = reports.getToMove(caller, report.mergedInto().orElseThrow());
        if (ReportLifecycle.isFinal(survivor.status())) {
            throw new MergeSettled(survivor.code(), survivor.status());
        }
        Merges.Standing merge = merges.of(report.id()).orElseThrow();
        boolean takenOver = merges.end(merge, survivor.id(), now);
        followers.goBack(survivor.id(), merge.id());
        ReportEntry undone = report.undoMerge(by, survivor, body.reason(), now);
        add(survivor, survivor.letGo(by, report, limitAfter(survivor, merge, takenOver), now));
        return undone;
    }

    /** The limit of before, unless somebody changed it since or a later merge holds it as well. */
    private static @Nullable Instant limitAfter(Report survivor, Merges.Standing merge, boolean takenOver) {
        Instant present = survivor.assignment().dueAt();
        boolean untouched = merge.dueAfter() != null && Objects.equals(present, merge.dueAfter());
        return untouched && !takenOver ? merge.dueBefore() : present;
    }

    private void add(Report survivor, ReportEntry line) {
        reports.add(line);
        moved.fire(survivor.fact(line));
        live.announce(survivor);
    }
}
