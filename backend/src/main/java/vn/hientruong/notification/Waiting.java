package vn.hientruong.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery this instance has claimed, with all that is to be said.
 *
 * @param id of the delivery
 * @param args fill the text
 * @param since when what it tells of happened
 * @param attempts that failed before
 * @param token of the device; absent when it is gone, or its person is
 * @param unread notifications of that person, this one with them
 */
record Waiting(
        long id,
        UUID notificationId,
        @Nullable UUID reportId,
        String kind,
        String status,
        String[] args,
        Instant since,
        int attempts,
        String installationId,
        @Nullable String token,
        String locale,
        int unread) {}
