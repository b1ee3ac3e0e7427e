package vn.hientruong.model.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed.
 *
 * @param who user name; absent where the program itself did it
 * @param whoName as that person is called now
 * @param kind of thing, as in {@code agency}
 * @param thing its code, user name or id
 * @param act what was done, such as {@code created}
 * @param changes field by field; passwords and secrets are never among them
 */
public record AuditView(
        UUID id,
        Instant at,
        @Nullable String who,
        @Nullable String whoName,
        String kind,
        String thing,
        String act,
        List<ChangedField> changes) {}
