package vn.hientruong.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers to questions of one category in one version, as they are stored: the words of the questions stand with their
 * version.
 *
 * @param category code
 * @param values by code of the question; never an empty list
 */
record GivenAnswers(String category, int version, Map<String, List<String>> values) {
    boolean has(String question) {
        return values.containsKey(question);
    }

    /** In the order of the questions' codes, so that the same answers are always the same text. */
    static GivenAnswers of(String category, int version, Map<String, List<String>> said) {
        Map<String, List<String>> given = new TreeMap<>();
        said.forEach((question, values) -> {
            if (!values.isEmpty()) {
                given.put(question, values.stream().map(String::strip).toList());
            }
        });
        return new GivenAnswers(category, version, given);
    }
}
