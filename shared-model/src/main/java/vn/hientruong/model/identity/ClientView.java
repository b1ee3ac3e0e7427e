package vn.hientruong.model.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another system that may call, without its secret.
 *
 * @param id its {@code client_id} for OAuth 2
 * @param endedAt since when it may not any more; absent while it may
 */
public record ClientView(
        UUID id,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant endedAt) {}
