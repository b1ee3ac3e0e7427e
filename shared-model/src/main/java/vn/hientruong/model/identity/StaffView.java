package vn.hientruong.model.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff, as an administrator sees them.
 *
 * @param agency code of where they work
 */
public record StaffView(
        UUID id,
        String username,
        @Nullable String name,
        List<Role> roles,
        @Nullable String agency,
        boolean disabled) {}
