package vn.hientruong.console;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.report.ReportsWanted;
import vn.hientruong.report.ReportsWanted.Due;
import vn.hientruong.report.WorklistFilter;
import vn.hientruong.report.WorklistFilter.Sort;

/** What each desk asks the work list for. */
final class Selections {
    private static final int ROWS = 50;
    private static final int BOARD_ROWS = 200;
    private static final int MAP_POINTS = 2_000;

    private Selections() {}

    /** Whatever holds these words or has this code. */
    static WorklistFilter words(String text) {
        return filter(Set.of(), null, null, null, text, null, ROWS, Sort.FILED_LAST);
    }

    /** What waits in that status, the oldest first. */
    static WorklistFilter waiting(ReportStatus status, @Nullable String after) {
        return filter(EnumSet.of(status), null, null, null, null, after, ROWS, Sort.FILED_FIRST);
    }

    /** The same work for a map, with as many points as a screen can bear. */
    static WorklistFilter onMap(WorklistFilter work) {
        return new WorklistFilter(work.wanted(), null, MAP_POINTS, work.sort());
    }

    /** The work of an agency, what is due first on top. */
    static WorklistFilter work(
            Set<ReportStatus> statuses,
            String agency,
            @Nullable UUID assignee,
            @Nullable Due due,
            @Nullable String after,
            boolean whole) {
        return filter(statuses, agency, assignee, due, null, after, whole ? BOARD_ROWS : ROWS, Sort.DUE_FIRST);
    }

    /** Work of an agency that was thought to be done and came back, what is due first on top. */
    static WorklistFilter again(Set<ReportStatus> statuses, String agency, @Nullable String after, boolean whole) {
        return new WorklistFilter(
                ReportsWanted.returned(agency, statuses), cursor(after), whole ? BOARD_ROWS : ROWS, Sort.DUE_FIRST);
    }

    private static WorklistFilter filter(
            Set<ReportStatus> statuses,
            @Nullable String agency,
            @Nullable UUID assignee,
            @Nullable Due due,
            @Nullable String text,
            @Nullable String after,
            int rows,
            Sort sort) {
        return new WorklistFilter(ReportsWanted.at(agency, statuses, assignee, due, text), cursor(after), rows, sort);
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        return after == null || after.isBlank() ? null : Cursor.decode(after);
    }
}
