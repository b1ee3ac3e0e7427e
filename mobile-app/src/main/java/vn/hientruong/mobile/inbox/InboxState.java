package vn.hientruong.mobile.inbox;

import java.util.List;

/**
 * All the screen shows at one moment.
 *
 * @param title what is going on, or what went wrong; empty when all is fresh
 * @param advice what to do about it
 * @param busy whether an answer is on its way
 * @param more whether there are older ones to ask for
 * @param askForPush whether this is the moment to offer notifications
 */
public record InboxState(
        Showing showing,
        List<InboxRow> rows,
        String title,
        String advice,
        boolean busy,
        boolean more,
        boolean askForPush) {
    /** The five faces of the screen. */
    public enum Showing {
        GUEST,
        LOADING,
        LIST,
        EMPTY,
        FAILURE
    }
}
