package vn.hientruong.console;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.InboxCounts;
import vn.hientruong.model.report.InboxCounts.Count;

/**
 * How much lies behind each tab.
 *
 * @param byStatus by the name of a status
 * @param byDue by {@code overdue}, {@code soon} and {@code later}
 */
record Numbers(Map<String, Count> byStatus, Map<String, Count> byDue) {
    static Numbers of(InboxCounts counts) {
        return new Numbers(byValue(counts.statuses()), byValue(counts.due()));
    }

    /** Nothing is said where only a part of the page is asked for. */
    static Numbers none() {
        return new Numbers(Map.of(), Map.of());
    }

    String status(String status) {
        return said(byStatus.get(status));
    }

    /** Of these limits together. */
    String due(String... dues) {
        return sum(Arrays.stream(dues)
                .map(byDue::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
    }

    /** Of all statuses together. */
    String all() {
        return sum(byStatus.values());
    }

    private static String sum(Collection<Count> counts) {
        int sum = counts.stream().mapToInt(Count::count).sum();
        boolean more = counts.stream().anyMatch(Count::more);
        return sum == 0 ? "" : sum + (more ? "+" : "");
    }

    private static String said(@Nullable Count count) {
        return count == null || count.count() == 0 ? "" : count.count() + (count.more() ? "+" : "");
    }

    private static Map<String, Count> byValue(List<Count> counts) {
        return counts.stream().collect(Collectors.toMap(Count::value, count -> count));
    }
}
