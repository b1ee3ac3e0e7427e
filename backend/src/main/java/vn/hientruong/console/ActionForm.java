package vn.hientruong.console;

import static vn.hientruong.model.report.Action.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.handling.Approval;
import vn.hientruong.model.handling.Assignment;
import vn.hientruong.model.handling.Contribution;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.Extension;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.Hiding;
import vn.hientruong.model.handling.InformationRequest;
import vn.hientruong.model.handling.Merge;
import vn.hientruong.model.handling.MergeUndo;
import vn.hientruong.model.handling.Note;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Progress;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.Reminder;
import vn.hientruong.model.handling.Reopening;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.handling.Return;
import vn.hientruong.model.handling.SendingBack;
import vn.hientruong.model.handling.Showing;
import vn.hientruong.model.handling.UrgencyChange;
import vn.hientruong.model.report.Action;

/**
 * The form of one action: which fields it shows, and the body it makes of them.
 *
 * @param fields in the order of the screen
 */
record ActionForm(Action action, Class<? extends ActionBody> body, List<Field> fields) {
    /** How a field is shown and read. */
    enum Kind {
        TEXT,
        LINE,
        CATEGORY,
        AGENCY,
        AGENCIES,
        REPORT,
        MEDIA,
        REASON,
        URGENCY,
        HANDLER,
        CHECK,
        DATE,
        DATE_TIME,
        YES_NO
    }

    /**
     * One field.
     *
     * @param name of the component of the body
     */
    record Field(String name, Kind kind, boolean required) {}

    private static final Map<Action, ActionForm> FORMS = new EnumMap<>(Action.class);

    static {
        add(
                DISPATCH,
                Dispatch.class,
                must("category", Kind.CATEGORY),
                must("leadAgency", Kind.AGENCY),
                may("cooperating", Kind.AGENCIES),
                must("urgency", Kind.URGENCY),
                may("note", Kind.TEXT));
        add(INFORMATION_REQUEST, InformationRequest.class, must("question", Kind.TEXT));
        add(REJECTION, Rejection.class, must("reason", Kind.REASON), must("text", Kind.TEXT));
        add(MERGE, Merge.class, must("into", Kind.REPORT));
        add(MERGE_UNDO, MergeUndo.class, may("reason", Kind.TEXT));
        add(ACCEPTANCE, Acceptance.class);
        add(PROGRESS, Progress.class, may("note", Kind.TEXT), may("media", Kind.MEDIA), may("internal", Kind.CHECK));
        add(RESULT, Result.class, must("text", Kind.TEXT), may("media", Kind.MEDIA), may("noPhotoReason", Kind.LINE));
        add(EXTENSION, Extension.class, must("dueAt", Kind.DATE_TIME), must("reason", Kind.TEXT));
        add(RETURN, Return.class, must("reason", Kind.TEXT));
        add(PLAN, Plan.class, must("promisedDate", Kind.DATE), must("reason", Kind.TEXT));
        add(APPROVAL, Approval.class, may("note", Kind.TEXT));
        add(SENDING_BACK, SendingBack.class, must("reason", Kind.TEXT));
        add(EXTENSION_DECISION, ExtensionDecision.class, must("granted", Kind.YES_NO), may("note", Kind.TEXT));
        add(REOPENING, Reopening.class, must("reason", Kind.TEXT), may("media", Kind.MEDIA));
        add(ASSIGNMENT, Assignment.class, must("assignee", Kind.HANDLER), may("note", Kind.TEXT));
        add(CONTRIBUTION, Contribution.class, may("text", Kind.TEXT), may("media", Kind.MEDIA));
        add(URGENCY, UrgencyChange.class, must("urgency", Kind.URGENCY), must("reason", Kind.TEXT));
        add(REMINDER, Reminder.class, must("text", Kind.TEXT));
        add(HIDING, Hiding.class, must("reason", Kind.TEXT));
        add(SHOWING, Showing.class, must("reason", Kind.TEXT));
        add(NOTE, Note.class, must("text", Kind.TEXT));
    }

    /** Absent for what only residents do. */
    static Optional<ActionForm> of(Action action) {
        return Optional.ofNullable(FORMS.get(action));
    }

    private static void add(Action action, Class<? extends ActionBody> body, Field... fields) {
        FORMS.put(action, new ActionForm(action, body, List.of(fields)));
    }

    private static Field must(String name, Kind kind) {
        return new Field(name, kind, true);
    }

    private static Field may(String name, Kind kind) {
        return new Field(name, kind, false);
    }

    /** Name of the field that a template's text goes into: the first one with words. */
    Optional<String> text() {
        return fields.stream()
                .filter(field -> field.kind() == Kind.TEXT)
                .map(Field::name)
                .findFirst();
    }

    /** The name as it stands in a URL and in the page's ids. */
    String path() {
        return action.path();
    }
}
