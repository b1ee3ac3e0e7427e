package vn.hientruong.notification.standin;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A push as the stand-in took it.
 *
 * @param notificationId out of the data, where there is one
 * @param tag by which Android lets it take the place of another
 * @param badge the number at the app's icon
 * @param apns headers for Apple
 * @param at when it came
 */
public record PushedMessage(
        String token,
        @Nullable String notificationId,
        @Nullable String title,
        @Nullable String body,
        Map<String, String> data,
        @Nullable String tag,
        @Nullable Integer badge,
        Map<String, String> apns,
        Instant at) {}
