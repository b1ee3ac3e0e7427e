package vn.hientruong.report;

import vn.hientruong.model.report.ReportStatus;

/** What everybody may know of reports, for those who tell others by statements of their own. */
public final class Publication {
    private Publication() {}

    /** The condition on rows of {@code report}, under that name, that they are public. */
    public static String isPublicSql(String row) {
        return row + ".shown";
    }

    /** Whether a report that may be published is public in that status. */
    public static boolean isPublicIn(ReportStatus status) {
        return ReportPolicy.isPublicIn(status);
    }

    /** Whether everybody may read the lines of that action. */
    public static boolean isForEverybody(String action) {
        return !Timeline.notForEverybody().contains(action);
    }
}
