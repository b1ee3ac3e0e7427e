package vn.hientruong.identity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.identity.Role;

/**
 * What other features may know of an account.
 *
 * @param phone of a resident, as +84…; only intake may be shown it
 * @param username of a member of staff
 * @param agencyCode where a member of staff works
 * @param locale language the person reads
 */
public record Person(
        UUID id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String username,
        Set<Role> roles,
        @Nullable String agencyCode,
        Locale locale,
        boolean disabled) {
    public Person {
        roles = Set.copyOf(roles);
    }

    /** Hides name and phone, because what is printed ends up in a log. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
