package vn.hientruong.model.report;

import java.util.Arrays;
import java.util.Optional;

/** What can be done to a report; each is a sub-resource {@code PUT /reports/{id}/<path>}. */
public enum Action {
    INFORMATION_REQUEST,
    INFORMATION,
    REJECTION,
    DISPATCH,
    MERGE,
    WITHDRAWAL,
    ACCEPTANCE,
    RETURN,
    PROGRESS,
    PLAN,
    RESULT,
    APPROVAL,
    SENDING_BACK,
    EXTENSION,
    EXTENSION_DECISION,
    RATING,
    REOPENING,
    ASSIGNMENT,
    CONTRIBUTION,
    REMINDER,
    NOTE,
    FOLLOW_UP,
    URGENCY,
    SPLIT,
    /** By the program alone, so no address takes it. */
    CLOSURE,
    MERGE_UNDO,
    /** Keeps a report from everybody but its reporter and staff. */
    HIDING,
    SHOWING;

    /** The last part of the URL, as in {@code information-request}. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The action of that path, if there is one. */
    public static Optional<Action> ofPath(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path().equals(path))
                .findFirst();
    }
}
