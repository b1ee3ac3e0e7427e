package vn.hientruong.mobile.mine;

/**
 * What the list shows besides its rows.
 *
 * @param title what is going on, or what went wrong; empty when all is fresh
 * @param advice what to do about it
 * @param busy whether an answer is on its way
 * @param more whether there are older ones to ask for
 */
public record MineState(Showing showing, String title, String advice, boolean busy, boolean more) {
    /** The five faces of the screen. */
    public enum Showing {
        GUEST,
        LOADING,
        LIST,
        EMPTY,
        FAILURE
    }
}
