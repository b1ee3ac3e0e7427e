package vn.hientruong.model.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.problem.ProblemView;

/**
 * What became of an action on many reports.
 *
 * @param id of the whole action
 * @param done rows that were done
 * @param refused rows that were not
 * @param rows in the order they were asked for
 */
public record BulkResult(UUID id, int done, int refused, List<Row> rows) {
    /**
     * One report.
     *
     * @param version the new one, where it was done
     * @param problem why it was not
     */
    public record Row(
            UUID report,
            @Nullable Long version,
            @Nullable ProblemView problem) {}
}
