package vn.hientruong.mobile.categories;

import java.util.List;

/**
 * All the screen shows at one moment.
 *
 * @param title what is going on, or what went wrong; empty when the list is fresh
 * @param advice what to do about it
 * @param busy whether an answer is on its way
 */
public record CategoriesState(Showing showing, List<CategoryRow> rows, String title, String advice, boolean busy) {
    /** The four faces of the screen. */
    public enum Showing {
        LOADING,
        LIST,
        EMPTY,
        FAILURE
    }

    static CategoriesState loading(String title) {
        return new CategoriesState(Showing.LOADING, List.of(), title, "", true);
    }

    static CategoriesState list(List<CategoryRow> rows, String title, String advice) {
        return new CategoriesState(Showing.LIST, rows, title, advice, false);
    }

    static CategoriesState empty(String title, String advice) {
        return new CategoriesState(Showing.EMPTY, List.of(), title, advice, false);
    }

    static CategoriesState failure(String title, String advice) {
        return new CategoriesState(Showing.FAILURE, List.of(), title, advice, false);
    }

    /** The list stays on screen while a newer one is asked for. */
    CategoriesState askingAgain() {
        return new CategoriesState(showing, rows, title, advice, true);
    }
}
