package vn.hientruong.model.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/**
 * A row of the watch list: work that was promised for a day.
 *
 * @param passed whether that day is over
 */
public record PlannedReport(
        UUID id,
        String code,
        CodeName category,
        @Nullable CodeName area,
        @Nullable CodeName agency,
        LocalDate promisedDate,
        boolean passed) {}
