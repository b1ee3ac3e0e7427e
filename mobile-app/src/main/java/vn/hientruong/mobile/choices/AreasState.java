package vn.hientruong.mobile.choices;

import java.util.List;

/**
 * All the screen shows at one moment.
 *
 * @param chosen communes the person hears of
 * @param found communes that match what was typed, without those
 * @param note what is to be known of the list; empty for nothing
 * @param title what is going on, or what went wrong; empty when all is fresh
 * @param again whether trying again makes sense
 * @param undo whether there is a way back to what the backend has
 */
record AreasState(
        Showing showing,
        List<AreaRow> chosen,
        List<AreaRow> found,
        String note,
        String title,
        String advice,
        boolean again,
        boolean undo)
        implements ChosenState {
    /** One commune. */
    record AreaRow(String code, String name) {}
}
