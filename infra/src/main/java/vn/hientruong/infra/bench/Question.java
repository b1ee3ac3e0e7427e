package vn.hientruong.infra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.hientruong.infra.SignedIn;

/**
 * Something staff ask again and again, each time with other values.
 *
 * @param name what it is
 * @param who whose eyes
 * @param as who that is, in a word
 * @param paths made anew for each time: requests that belong together, below {@code /api/v1}
 * @param fits whether the last answer is the kind that is meant to be measured
 * @param limit milliseconds at the 99th percentile
 */
record Question(
        String name, String as, SignedIn who, Supplier<List<String>> paths, Predicate<JsonNode> fits, double limit) {
    String title() {
        return name + ", " + as;
    }
}
