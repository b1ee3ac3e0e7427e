package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.Score;

/**
 * What a report has passed, for figures: the timeline in one row. Each line of the timeline is told to it, nothing else
 * changes it.
 *
 * @param acceptedAt the first time an agency took it on
 * @param lateDoneAt the first time a result was published after the limit that held then
 * @param extendedAt more time was granted to the agency that has it now
 * @param reopenings how often
 */
@Embeddable
record Milestones(
        @Column(name = "first_dispatched_at") @Nullable Instant firstDispatchedAt,
        @Column(name = "accepted_at") @Nullable Instant acceptedAt,
        @Column(name = "first_resolved_at") @Nullable Instant firstResolvedAt,
        @Column(name = "late_done_at") @Nullable Instant lateDoneAt,
        @Column(name = "closed_at") @Nullable Instant closedAt,
        @Column(name = "rejected_at") @Nullable Instant rejectedAt,

        @Column(name = "rejection_reason") @Enumerated(EnumType.STRING) @Nullable
        RejectionReason rejectionReason,

        @Column(name = "extended_at") @Nullable Instant extendedAt,

        @Column(name = "score") @Enumerated(EnumType.STRING) @Nullable
        Score score,

        @Column(name = "reopenings") int reopenings) {

    static final Milestones NONE = new Milestones(null, null, null, null, null, null, null, null, null, 0);

    /** @param dueAt the limit that holds while the line is written */
    Milestones after(ReportEntry line, @Nullable Instant dueAt) {
        Instant at = line.at();
        ReportStatus to = line.to();
        boolean done = to == ReportStatus.RESOLVED;
        boolean rejected = line.action().equals(Action.REJECTION.path());
        return new Milestones(
                first(firstDispatchedAt, to == ReportStatus.DISPATCHED, at),
                first(acceptedAt, to == ReportStatus.IN_PROGRESS, at),
                first(firstResolvedAt, done, at),
                first(lateDoneAt, done && dueAt != null && at.isAfter(dueAt), at),
                first(closedAt, to == ReportStatus.CLOSED, at),
                first(rejectedAt, rejected, at),
                rejected ? RejectionReason.valueOf(line.details().getOrDefault("reason", "")) : rejectionReason,
                extendedAfter(line),
                line.action().equals(Action.RATING.path())
                        ? Score.valueOf(line.details().getOrDefault("score", ""))
                        : score,
                line.action().equals(Action.REOPENING.path()) ? reopenings + 1 : reopenings);
    }

    /** The next agency has a limit, and a say on more time, of its own. */
    private @Nullable Instant extendedAfter(ReportEntry line) {
        if (line.action().equals(Action.RETURN.path())) {
            return null;
        }
        boolean granted = line.action().equals(Action.EXTENSION_DECISION.path())
                && Boolean.parseBoolean(line.details().get("granted"));
        return granted ? line.at() : extendedAt;
    }

    private static @Nullable Instant first(@Nullable Instant before, boolean now, Instant at) {
        return before == null && now ? at : before;
    }
}
