package vn.hientruong.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.identity.Role;

/**
 * Who is calling, taken from a checked token or session.
 *
 * @param accountId of the person
 * @param roles none of another system or of nobody, at least one of a person
 * @param agencyCode of staff who work at an agency
 */
public record Caller(
        UUID accountId, Set<Role> roles, @Nullable String agencyCode) {
    /** Whoever has not signed in: sees what is public, may do nothing, and is nobody's reporter. */
    public static final Caller NOBODY = new Caller(new UUID(0, 0), Set.of(), null);

    /** Another system, which is nobody but itself. */
    static Caller client(UUID accountId) {
        return new Caller(accountId, Set.of(), null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether it is another system and no person. */
    public boolean isClient() {
        return roles.isEmpty() && !accountId.equals(NOBODY.accountId);
    }

    /** Staff are everybody but residents. */
    public boolean isStaff() {
        return roles.stream().anyMatch(role -> role != Role.RESIDENT);
    }

    /** Intake, supervisors and administrators see every report. */
    public boolean seesEverything() {
        return is(Role.INTAKE) || is(Role.SUPERVISOR) || is(Role.ADMIN);
    }

    public boolean worksAt(@Nullable String agency) {
        return agency != null && agency.equals(agencyCode);
    }
}
