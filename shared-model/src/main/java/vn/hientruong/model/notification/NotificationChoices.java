package vn.hientruong.model.notification;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to hear of, by which way. The in-app inbox has everything whatever they choose.
 *
 * @param push to their devices
 * @param sms to their phone number; nothing unless they chose it
 * @param mail to their confirmed address; for staff {@code WORK} is the digest on the morning of a working day. Absent in a request:
 *     as before
 */
public record NotificationChoices(
        @NotNull Set<@NotNull Moment> push,
        @NotNull Set<@NotNull Moment> sms,
        @Nullable Set<@NotNull Moment> mail) {
    /** Says nothing about mail. */
    public NotificationChoices(Set<Moment> push, Set<Moment> sms) {
        this(push, sms, null);
    }
}
