package vn.hientruong.notification;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import com.google.firebase.messaging.WebpushConfig;
import com.google.firebase.messaging.WebpushNotification;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import vn.hientruong.notification.Outbox.Waiting;
import vn.hientruong.platform.text.Texts;

/**
 * What a push says: the report's code and where it stands, in the device's language. Others see a locked screen and
 * Firebase sees everything, so no name, place or word of the report is in it.
 *
 * <p>The notification's id is its tag on the screen. It is no collapse key: Firebase keeps only four of those for a
 * phone that is off.
 */
@Singleton
class FcmMessages {
    private final Texts texts;

    FcmMessages(Texts texts) {
        this.texts = texts;
    }

    /** Firebase's newer {@code fid} takes installation ids only; {@code token} takes those and what apps have today. */
    @SuppressWarnings("deprecation")
    Message of(Waiting to) {
        String tag = to.notificationId().toString();
        return Message.builder()
                .setToken(to.token())
                .setNotification(Notification.builder()
                        .setTitle(text(to, "title"))
                        .setBody(text(to, "text"))
                        .build())
                .putAllData(Map.of(
                        "notificationId",
                        tag,
                        "reportId",
                        to.reportId().toString(),
                        "status",
                        to.status(),
                        "link",
                        "/reports/" + to.reportId()))
                .setAndroidConfig(AndroidConfig.builder()
                        .setPriority(AndroidConfig.Priority.HIGH)
                        .setNotification(
                                AndroidNotification.builder().setTag(tag).build())
                        .build())
                .setApnsConfig(ApnsConfig.builder()
                        .putHeader("apns-collapse-id", tag)
                        .setAps(Aps.builder().setSound("default").build())
                        .build())
                .setWebpushConfig(WebpushConfig.builder()
                        .setNotification(
                                WebpushNotification.builder().setTag(tag).build())
                        .build())
                .build();
    }

    private String text(Waiting to, String part) {
        return texts.of(
                Locale.forLanguageTag(to.locale()), "notification." + to.kind() + "." + part, (Object[]) to.args());
    }
}
