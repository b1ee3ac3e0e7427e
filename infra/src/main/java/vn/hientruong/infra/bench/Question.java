package vn.hientruong.infra.bench;

import java.util.List;
import java.util.function.Supplier;
import vn.hientruong.infra.SignedIn;

/**
 * Something staff ask again and again, each time with other values.
 *
 * @param name what it is
 * @param who whose eyes
 * @param as who that is, in a word
 * @param paths made anew for each time: requests that belong together, below {@code /api/v1}
 * @param meant what the last answer must be like
 * @param limit milliseconds at the 99th percentile
 */
record Question(String name, String as, SignedIn who, Supplier<List<String>> paths, Meant meant, double limit) {
    String title() {
        return name + ", " + as;
    }
}
