package vn.hientruong.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;

/**
 * Since when the present limit of a report runs, and when it stood still, as its timeline tells.
 *
 * @param since the last dispatch or re-opening
 * @param pauses questions to the resident that were answered since, in their order
 */
record RunningLimit(Instant since, List<Standstill> pauses) {
    /** While a question was open. */
    record Standstill(Instant from, Instant to) {}

    /**
     * Reads it from the lines, oldest first.
     *
     * @throws NoSuchElementException when the report was never dispatched
     */
    static RunningLimit of(List<ReportEntry> timeline) {
        @Nullable Instant since = null;
        @Nullable Instant asked = null;
        List<Standstill> pauses = new ArrayList<>();
        for (ReportEntry line : timeline) {
            if (startsALimit(line)) {
                since = line.at();
                asked = null;
                pauses.clear();
            } else if (line.action().equals(Action.INFORMATION_REQUEST.path())) {
                asked = line.at();
            } else if (asked != null
                    && line.from().filter(ReportStatus.NEEDS_INFO::equals).isPresent()
                    && line.to() != ReportStatus.NEEDS_INFO) {
                pauses.add(new Standstill(asked, line.at()));
                asked = null;
            }
        }
        if (since == null) {
            throw new NoSuchElementException("no limit runs before dispatch");
        }
        return new RunningLimit(since, List.copyOf(pauses));
    }

    static boolean startsALimit(ReportEntry line) {
        return line.action().equals(Action.DISPATCH.path()) || line.action().equals(Action.REOPENING.path());
    }
}
