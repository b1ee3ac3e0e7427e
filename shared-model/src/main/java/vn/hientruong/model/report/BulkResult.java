package vn.hientruong.model.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.problem.ProblemView;

/**
 * What became of an action on many reports, or of taking it back.
 *
 * @param id of the whole action
 * @param done rows that were done
 * @param refused rows that were not
 * @param undoableUntil until when it can be taken back; absent where there is no way back, or it was gone already
 * @param rows in the order they were asked for
 */
public record BulkResult(
        UUID id, int done, int refused, @Nullable Instant undoableUntil, List<Row> rows) {
    /**
     * One report.
     *
     * @param version the new one, where it was done
     * @param problem why it was not
     */
    public record Row(
            UUID report, @Nullable Long version, @Nullable ProblemView problem) {}
}
