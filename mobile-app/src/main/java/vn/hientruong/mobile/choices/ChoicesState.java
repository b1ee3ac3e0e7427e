package vn.hientruong.mobile.choices;

import java.util.List;
import vn.hientruong.mobile.choices.Hearing.Way;

/**
 * All the screen shows at one moment.
 *
 * @param title what is going on, or what went wrong; empty when all is fresh
 * @param again whether trying again makes sense
 * @param undo whether there is a way back to what the backend has
 */
record ChoicesState(Showing showing, List<OccasionRow> rows, String title, String advice, boolean again, boolean undo)
        implements ChosenState {
    /** One occasion, with a box for each way. */
    record OccasionRow(String name, String below, List<Box> boxes) {}

    /**
     * A box to tick.
     *
     * @param spoken its name alone says nothing to those who do not see what it stands under
     */
    record Box(Occasion occasion, Way way, String name, String spoken, boolean on) {}
}
