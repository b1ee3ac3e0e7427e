package vn.hientruong.model.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the reports that were asked for have which value. Numbers are capped at 1,000, and counting looks at a
 * fixed number of reports, the newest first, open ones apart from those that are done.
 *
 * @param due {@code overdue}, {@code soon}, {@code later} while a limit runs, {@code none} where there is none
 */
public record InboxCounts(
        List<Count> statuses,
        List<Count> due,
        List<Count> urgencies,
        List<Count> categories,
        List<Count> agencies,
        List<Count> areas) {
    /**
     * One number.
     *
     * @param value as the filter takes it
     * @param name in the caller's language, where the value is a code
     * @param more whether there are, or may be, more than counted
     */
    public record Count(String value, @Nullable String name, int count, boolean more) {}
}
