package vn.hientruong.infra.fill;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hientruong.infra.fill.Story.Line;

/** What a report has passed, as the program notes it beside the timeline: each line is told to it. */
final class Passed {
    @Nullable
    Instant firstDispatchedAt;

    @Nullable
    Instant acceptedAt;

    @Nullable
    Instant firstResolvedAt;

    @Nullable
    Instant lateDoneAt;

    @Nullable
    Instant closedAt;

    @Nullable
    Instant rejectedAt;

    @Nullable
    Instant extendedAt;

    int reopenings;

    /** @param dueAt the limit that holds while the line is written */
    void note(Line line, @Nullable Instant dueAt) {
        Instant at = line.at();
        switch (line.to()) {
            case "DISPATCHED" -> firstDispatchedAt = first(firstDispatchedAt, at);
            case "IN_PROGRESS" -> acceptedAt = first(acceptedAt, at);
            case "RESOLVED" -> {
                firstResolvedAt = first(firstResolvedAt, at);
                if (dueAt != null && at.isAfter(dueAt)) {
                    lateDoneAt = first(lateDoneAt, at);
                }
            }
            case "CLOSED" -> closedAt = first(closedAt, at);
            case "REJECTED" -> rejectedAt = first(rejectedAt, at);
            default -> {}
        }
        switch (line.action()) {
            case "return" -> extendedAt = null;
            case "extension-decision" -> extendedAt = line.details().contains("\"true\"") ? at : extendedAt;
            case "reopening" -> reopenings++;
            default -> {}
        }
    }

    private static Instant first(@Nullable Instant before, Instant at) {
        return before == null ? at : before;
    }
}
