package vn.hientruong.model.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person was told.
 *
 * @param reportId what it is about; absent for what concerns an area
 * @param readAt absent while unread
 */
public record NotificationView(
        UUID id,
        String title,
        String text,
        @Nullable UUID reportId,
        Instant at,
        @Nullable Instant readAt) {}
