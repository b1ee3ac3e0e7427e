package vn.hientruong.model.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that nobody has accepted yet, as an administrator sees it.
 *
 * @param language {@code vi} or {@code en}
 * @param expiresAt when its link stops working
 */
public record InvitationView(
        UUID id,
        String name,
        String email,
        List<Role> roles,
        @Nullable String agency,
        String language,
        Instant createdAt,
        Instant expiresAt,
        InvitationState state) {}
