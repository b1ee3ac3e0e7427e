package vn.hientruong.model.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was to be sent and is tried no more; of whom it was for it says nothing.
 *
 * @param id of the delivery
 * @param channel {@code PUSH}, {@code SMS} or {@code MAIL}
 * @param kind of notification, as {@code resolved}
 * @param title of the notification, in the language of whoever asks
 * @param reason codes of the service that refused it
 * @param attempts that failed
 * @param since when what it tells of happened
 * @param deadAt when it was given up
 */
public record DeadLetter(
        long id,
        UUID notificationId,
        @Nullable UUID reportId,
        String channel,
        String kind,
        String title,
        String reason,
        int attempts,
        Instant since,
        Instant deadAt) {}
