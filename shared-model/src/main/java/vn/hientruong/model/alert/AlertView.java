package vn.hientruong.model.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/**
 * An alert, for staff.
 *
 * @param areas communes it goes to
 * @param composedBy name of who wrote it
 * @param before whom it would have reached when it was composed
 * @param decidedBy name of who approved or withdrew it
 * @param people that were told so far
 * @param deliveries written to their devices and phones so far
 * @param waiting deliveries still on their way
 * @param dead deliveries that are tried no more
 */
public record AlertView(
        UUID id,
        AlertKind kind,
        boolean urgent,
        AlertState state,
        String title,
        String text,
        String titleEn,
        String textEn,
        List<CodeName> areas,
        UUID composedById,
        @Nullable String composedBy,
        Instant composedAt,
        AlertReach before,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int people,
        int deliveries,
        int waiting,
        int dead) {
    /** Deliveries that were taken, or had nobody to go to any more. */
    public int sent() {
        return deliveries - waiting - dead;
    }
}
