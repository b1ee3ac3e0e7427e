package vn.hientruong.model.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff, as an administrator sees and changes them.
 *
 * @param email where they are written to
 * @param agency code of where they work
 * @param language {@code vi} or {@code en}
 * @param disabled whether the account is shut
 * @param totp whether signing in needs the code of an authenticator app
 * @param version to be sent back as {@code If-Match} with a change
 */
public record PersonView(
        UUID id,
        String username,
        @Nullable String name,
        @Nullable String email,
        List<Role> roles,
        @Nullable String agency,
        String language,
        boolean disabled,
        boolean totp,
        long version) {}
