package vn.hientruong.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * What staff want to see of the work; everything absent means any.
 *
 * @param statuses empty for any
 * @param box where
 * @param after the row after which the page starts
 * @param limit rows, 1 to {@link Limits#PAGE}
 */
public record WorklistFilter(
        Set<ReportStatus> statuses,
        @Nullable String agency,
        @Nullable String category,
        @Nullable String area,
        @Nullable UUID assignee,
        @Nullable Due due,
        @Nullable String text,
        @Nullable Box box,
        @Nullable Cursor after,
        int limit,
        Sort sort) {

    /** How the limit stands. */
    public enum Due {
        OVERDUE,
        SOON
    }

    /** What the list is ordered by; a minus in the query turns it round. */
    public enum Sort {
        FILED_FIRST("filed", "filing.filedAt", true),
        FILED_LAST("-filed", "filing.filedAt", false),
        DUE_FIRST("due", "assignment.dueAt", true),
        DUE_LAST("-due", "assignment.dueAt", false),
        MOVED_LAST("-moved", "movedAt", false);

        private final String word;
        final String path;
        final boolean ascending;

        Sort(String word, String path, boolean ascending) {
            this.word = word;
            this.path = path;
            this.ascending = ascending;
        }

        /** @throws InvalidRequest for any other word */
        public static Sort of(@Nullable String word) {
            return word == null
                    ? FILED_LAST
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
    }

    /** A rectangle in WGS84 degrees. */
    public record Box(double west, double south, double east, double north) {
        /** Reads {@code west,south,east,north}; throws {@link InvalidRequest} for anything else. */
        public static Box of(String text) {
            try {
                double[] edges = Arrays.stream(text.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                if (edges.length == 4
                        && Arrays.stream(edges).allMatch(Double::isFinite)
                        && edges[0] <= edges[2]
                        && edges[1] <= edges[3]) {
                    return new Box(edges[0], edges[1], edges[2], edges[3]);
                }
            } catch (NumberFormatException noNumber) {
                throw (InvalidRequest) InvalidRequest.at("?bbox", "bbox").initCause(noNumber);
            }
            throw InvalidRequest.at("?bbox", "bbox");
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

    /** Everything, newest first. */
    public static WorklistFilter everything() {
        return new WorklistFilter(Set.of(), null, null, null, null, null, null, null, null, 50, Sort.FILED_LAST);
    }
}
