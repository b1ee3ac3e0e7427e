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
 * @param recipient the installation of a push, the account of an SMS or a letter
 * @param token of the device, the phone number, or the account of a letter; absent when it is gone, or its person is
 * @param unread notifications of that person, this one with them
 * @param urgent waits for no other
 * @param held has waited for others to come together
 * @param shortlyBefore how many others that person was told in the minutes before this one
 * @param behind how many wait behind it for the same device
 * @param last the last of them
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
        String recipient,
        @Nullable String token,
        String locale,
        int unread,
        boolean urgent,
        boolean held,
        int shortlyBefore,
        int behind,
        long last) {}
