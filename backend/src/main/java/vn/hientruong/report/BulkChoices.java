package vn.hientruong.report;

import static vn.hientruong.model.report.Action.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.Action;

/** Which actions somebody can take on many reports at once, whatever these are; each report decides for itself then. */
public final class BulkChoices {
    /** Those {@link vn.hientruong.model.report.BulkAction} has a body for, what is done most often first. */
    private static final List<Action> ALL = List.of(
            ASSIGNMENT,
            REMINDER,
            DISPATCH,
            ACCEPTANCE,
            APPROVAL,
            SENDING_BACK,
            EXTENSION_DECISION,
            PLAN,
            INFORMATION_REQUEST,
            REJECTION,
            MERGE,
            Action.URGENCY,
            NOTE);

    /** What people of a role may be to a report. */
    private static final Map<Role, Set<Actor>> ACTORS = Map.of(
            Role.INTAKE, EnumSet.of(Actor.INTAKE),
            Role.HANDLER, EnumSet.of(Actor.HANDLER, Actor.ASSIGNEE, Actor.COOPERATING),
            Role.LEAD, EnumSet.of(Actor.LEAD),
            Role.SUPERVISOR, EnumSet.of(Actor.SUPERVISOR));

    private BulkChoices() {}

    /** In the order of a screen; none for those who only look. */
    public static List<Action> of(Caller caller) {
        Set<Actor> actors = EnumSet.noneOf(Actor.class);
        caller.roles().forEach(role -> actors.addAll(ACTORS.getOrDefault(role, Set.of())));
        return ALL.stream()
                .filter(action -> ReportLifecycle.mayEver(action, actors))
                .toList();
    }
}
