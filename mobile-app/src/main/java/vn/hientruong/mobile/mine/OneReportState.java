package vn.hientruong.mobile.mine;

import java.util.List;

/**
 * All that the screen of one report shows at one moment.
 *
 * @param notice what went wrong or how old this is; empty when it is fresh
 * @param advice what to do about it
 * @param busy whether an answer is on its way
 * @param question what the office asks; empty for nothing
 * @param facts name and value of each, in the order of the screen
 * @param before photos of the reporter
 * @param after photos of what was done
 * @param result what was done, in words; empty for nothing yet
 * @param timeline the newest line first
 * @param may what can be done now
 */
public record OneReportState(
        Showing showing,
        String notice,
        String advice,
        boolean busy,
        String code,
        String category,
        String status,
        String kind,
        String due,
        boolean late,
        String words,
        String question,
        List<Fact> facts,
        List<Picture> before,
        List<Picture> after,
        String result,
        List<Line> timeline,
        May may) {
    /** The three faces of the screen. */
    public enum Showing {
        LOADING,
        REPORT,
        FAILURE
    }

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /**
     * A photo.
     *
     * @param id stable, so that a copy can be kept
     * @param url where it is now; empty when it cannot be shown yet
     * @param spoken for those who listen
     */
    public record Picture(String id, String url, String spoken) {}

    /** One line of the timeline. */
    public record Line(String what, String when, String by, String note, List<Picture> pictures) {}

    /** What the person may do; the backend says so. */
    public record May(
            boolean answer,
            boolean rate,
            boolean reopen,
            boolean withdraw,
            boolean add,
            boolean follow,
            boolean unfollow) {
        static final May NOTHING = new May(false, false, false, false, false, false, false);
    }

    static OneReportState alone(Showing showing, String notice, String advice) {
        return new OneReportState(
                showing,
                notice,
                advice,
                showing == Showing.LOADING,
                "",
                "",
                "",
                "idle",
                "",
                false,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                May.NOTHING);
    }

    OneReportState with(String newNotice, String newAdvice, boolean nowBusy) {
        return new OneReportState(
                showing, newNotice, newAdvice, nowBusy, code, category, status, kind, due, late, words, question, facts,
                before, after, result, timeline, may);
    }
}
