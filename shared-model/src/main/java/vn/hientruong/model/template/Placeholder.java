package vn.hientruong.model.template;

import java.util.Arrays;
import java.util.Optional;

/** What a template may leave to be filled in, written as its name in braces. */
public enum Placeholder {
    CODE("code"),
    CATEGORY("category"),
    ADDRESS("address"),
    AREA("area"),
    AGENCY("agency"),
    FILED_AT("filedAt"),
    DUE_AT("dueAt"),
    PROMISED_DATE("promisedDate");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As it stands between the braces. */
    public String word() {
        return word;
    }

    /** The placeholder of that word, if there is one. */
    public static Optional<Placeholder> ofWord(String word) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.word.equals(word))
                .findFirst();
    }
}
