package vn.hientruong.notification;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import com.google.firebase.messaging.WebpushConfig;
import com.google.firebase.messaging.WebpushFcmOptions;
import com.google.firebase.messaging.WebpushNotification;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.hientruong.platform.text.Texts;

/**
 * What a push says: the report's code and where it stands, in the device's language. Others see a locked screen and
 * Firebase sees everything, so no name, place or word of the report is in it.
 *
 * <p>The notification's id goes along as tag on Android and in browsers and as {@code apns-id} and collapse id on iOS: a
 * second push of the same takes the place of the first. It is no collapse key: Firebase keeps only four of those for a
 * phone that is off, and a fifth notification would be lost.
 */
@Singleton
class FcmMessages {
    /** How the app groups them in the settings of Android. */
    private static final String CHANNEL = "reports";

    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    private final Texts texts;
    private final Optional<String> site;
    private final Map<String, Said> lastSaid = new ConcurrentHashMap<>();

    /** What was said last in a language: what goes to many says the same to each. */
    private record Said(String kind, String[] args, int behind, Notification words) {
        boolean fits(Waiting to) {
            return kind.equals(to.kind()) && behind == to.behind() && Arrays.equals(args, to.args());
        }
    }

    FcmMessages(Texts texts, PushConfig config) {
        this.texts = texts;
        this.site = config.site().map(URI::toString).map(url -> url.replaceAll("/+$", ""));
    }

    /**
     * The message for that device.
     *
     * @throws RuntimeException when it cannot be said, as for a kind without words
     */
    // Firebase's newer fid takes installation ids only; token takes those and what apps have today
    @SuppressWarnings("deprecation")
    Message of(Waiting to, String token) {
        String id = to.notificationId().toString();
        Instant expires = to.since().plus(WORTH_TELLING);
        return Message.builder()
                .setToken(token)
                .setNotification(words(to))
                .putAllData(data(to, id))
                .setAndroidConfig(android(to, id))
                .setApnsConfig(apns(to, id, expires))
                .setWebpushConfig(web(to, id))
                .build();
    }

    private Notification words(Waiting to) {
        Said last = lastSaid.get(to.locale());
        if (last != null && last.fits(to)) {
            return last.words();
        }
        Notification words = Notification.builder()
                .setTitle(NotificationWords.title(texts, to))
                .setBody(NotificationWords.text(texts, to))
                .build();
        lastSaid.put(to.locale(), new Said(to.kind(), to.args(), to.behind(), words));
        return words;
    }

    private static Map<String, String> data(Waiting to, String id) {
        Map<String, String> data = new TreeMap<>();
        data.put("notificationId", id);
        data.put("kind", to.behind() > 0 ? NotificationWords.DIGEST : to.kind());
        data.put("status", to.status());
        data.put("link", link(to));
        data.put("unread", Integer.toString(to.unread()));
        if (to.reportId() != null && to.behind() == 0) {
            data.put("reportId", to.reportId().toString());
        }
        return data;
    }

    private static AndroidConfig android(Waiting to, String id) {
        return AndroidConfig.builder()
                .setPriority(AndroidConfig.Priority.HIGH)
                .setTtl(WORTH_TELLING.toMillis())
                .setNotification(AndroidNotification.builder()
                        .setTag(id)
                        .setChannelId(CHANNEL)
                        .setNotificationCount(to.unread())
                        .build())
                .build();
    }

    private static ApnsConfig apns(Waiting to, String id, Instant expires) {
        return ApnsConfig.builder()
                .putHeader("apns-id", id)
                .putHeader("apns-collapse-id", id)
                .putHeader("apns-push-type", "alert")
                .putHeader("apns-priority", "10")
                .putHeader("apns-expiration", Long.toString(expires.getEpochSecond()))
                .setAps(Aps.builder()
                        .setSound("default")
                        .setBadge(to.unread())
                        .setThreadId(
                                to.reportId() == null ? CHANNEL : to.reportId().toString())
                        .build())
                .build();
    }

    private WebpushConfig web(Waiting to, String id) {
        WebpushConfig.Builder web = WebpushConfig.builder()
                .putHeader("TTL", Long.toString(WORTH_TELLING.toSeconds()))
                .putHeader("Urgency", "high")
                .setNotification(WebpushNotification.builder().setTag(id).build());
        site.ifPresent(address -> web.setFcmOptions(WebpushFcmOptions.withLink(address + link(to))));
        return web.build();
    }

    private static String link(Waiting to) {
        return to.reportId() == null || to.behind() > 0 ? "/notifications" : "/reports/" + to.reportId();
    }
}
