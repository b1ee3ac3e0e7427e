package vn.hientruong.report;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * One page of the work.
 *
 * @param wanted which reports
 * @param after the row after which the page starts
 * @param limit rows, 1 to {@link Limits#PAGE}
 */
public record WorklistFilter(ReportsWanted wanted, @Nullable Cursor after, int limit, Sort sort) {

    /** What the list is ordered by; a minus in the query turns it round. */
    public enum Sort {
        FILED_FIRST("filed", "filed_at", true),
        FILED_LAST("-filed", "filed_at", false),
        /** Of open reports with a limit. */
        DUE_FIRST("due", "due_at", true),
        /** Of open reports with a limit. */
        DUE_LAST("-due", "due_at", false),
        MOVED_LAST("-moved", "moved_at", false),
        /** The best match first, where words are looked for; the newest first where none are. */
        BEST_FIRST("best", "filed_at", false);

        private final String word;
        final String column;
        final boolean ascending;

        Sort(String word, String column, boolean ascending) {
            this.word = word;
            this.column = column;
            this.ascending = ascending;
        }

        /** @throws InvalidRequest for any other word */
        public static Sort of(@Nullable String word) {
            return word == null
                    ? BEST_FIRST
                    : Arrays.stream(values())
                            .filter(sort -> sort.word.equals(word))
                            .findFirst()
                            .orElseThrow(() -> InvalidRequest.at(
                                    "?sort",
                                    "one-of",
                                    String.join(
                                            ", ",
                                            Arrays.stream(values())
                                                    .map(sort -> sort.word)
                                                    .toList())));
        }

        boolean isByDue() {
            return this == DUE_FIRST || this == DUE_LAST;
        }

        boolean isByFiled() {
            return column.equals("filed_at");
        }

        String direction() {
            return ascending ? "asc" : "desc";
        }

        /** The comparison that holds for what comes after a row. */
        String beyond() {
            return ascending ? ">" : "<";
        }
    }

    /** @throws InvalidRequest unless between 1 and {@link Limits#PAGE}; absent means 50 */
    public static int limit(@Nullable Integer wanted) {
        int limit = Optional.ofNullable(wanted).orElse(50);
        if (limit < 1 || limit > Limits.PAGE) {
            throw InvalidRequest.at("?limit", "range", 1, Limits.PAGE);
        }
        return limit;
    }
}
