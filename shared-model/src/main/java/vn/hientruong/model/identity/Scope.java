package vn.hientruong.model.identity;

import java.util.Arrays;
import java.util.Optional;

/** What another system may do here. */
public enum Scope {
    /** File reports through Open311. */
    REPORTS_FILE("reports:file"),
    /** Read the events of public reports. */
    EVENTS_READ("events:read");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As OAuth 2 writes it. */
    public String word() {
        return word;
    }

    /** The scope of that word, if there is one. */
    public static Optional<Scope> ofWord(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
