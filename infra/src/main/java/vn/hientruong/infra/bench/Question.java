package vn.hientruong.infra.bench;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something staff ask again and again, each time with other values.
 *
 * @param name what it is
 * @param door whose eyes, and whether they look at a page or at data
 * @param as who that is, in a word
 * @param paths made anew for each time: requests that belong together, below the root of the door
 * @param meant what the last answer must be like
 * @param limit milliseconds at the 99th percentile, or {@link #NO_LIMIT}
 */
record Question(String name, String as, Door door, Supplier<List<String>> paths, Meant meant, double limit) {
    static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    String title() {
        return name + ", " + as;
    }

    /** The limit as a table shows it. */
    String shownLimit() {
        return limit == NO_LIMIT ? "" : Long.toString(Math.round(limit));
    }
}
