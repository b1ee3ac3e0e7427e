package vn.hientruong.console;

import java.util.List;
import java.util.Set;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.identity.Role;

/**
 * A place of work in the console, one entry of its navigation. Whoever signs in begins at the first one of theirs.
 *
 * @param path where it is
 * @param key of its name, as in {@code nav.intake}
 * @param roles whose it is
 */
public record Desk(String path, String key, Set<Role> roles) {
    /** In the order of the navigation. */
    private static final List<Desk> ALL = List.of(
            new Desk("/console/intake", "intake", Set.of(Role.INTAKE)),
            new Desk("/console/hotline", "hotline", Set.of(Role.INTAKE)),
            new Desk("/console/agency", "agency", Set.of(Role.HANDLER, Role.LEAD)),
            new Desk("/console/leader", "leader", Set.of(Role.LEAD, Role.SUPERVISOR, Role.ADMIN)),
            new Desk(
                    "/console/reports",
                    "reports",
                    Set.of(Role.INTAKE, Role.HANDLER, Role.LEAD, Role.SUPERVISOR, Role.ADMIN)),
            new Desk("/console/alerts", "alerts", Set.of(Role.INTAKE, Role.SUPERVISOR, Role.ADMIN)),
            new Desk("/console/admin", "admin", Set.of(Role.ADMIN)));

    static List<Desk> of(Caller caller) {
        return ALL.stream()
                .filter(desk -> desk.roles().stream().anyMatch(caller::is))
                .toList();
    }

    /** As the navigation draws it. */
    public record Link(String path, String name, boolean current) {}
}
