package vn.hientruong.infra.bench;

import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import com.google.firebase.messaging.WebpushConfig;
import com.google.firebase.messaging.WebpushNotification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hientruong.infra.Failed;
import vn.hientruong.notification.FcmTransport;

/**
 * Firebase's SDK and nothing else: batches of 500, one after another. It is a program of its own, as the instances are: for each number of
 * devices that it reads, a line each, it tells how many a second it pushed to.
 */
public final class BareLoop {
    private static final int BATCH = 500;
    private static final Duration LIFE = Duration.ofDays(3);

    private final FirebaseApp app;

    private BareLoop(Path account, URI google) throws IOException {
        try (InputStream json = Files.newInputStream(account)) {
            app = FirebaseApp.initializeApp(
                    FirebaseOptions.builder()
                            .setCredentials(ServiceAccountCredentials.fromStream(json))
                            .setHttpTransport(new FcmTransport(google))
                            .build(),
                    "bare-loop");
        }
    }

    /** @param args the file of the service account, and the address of the stand-in */
    public static void main(String[] args) throws IOException {
        BareLoop loop = new BareLoop(Path.of(args[0]), URI.create(args[1]));
        BufferedReader wanted = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String devices = wanted.readLine(); devices != null; devices = wanted.readLine()) {
            System.out.println(loop.run(Integer.parseInt(devices)));
        }
        loop.app.delete();
    }

    /** @return pushes a second */
    private double run(int devices) {
        long begin = System.nanoTime();
        for (int first = 0; first < devices; first += BATCH) {
            List<Message> messages = new ArrayList<>();
            for (int device = first; device < Math.min(devices, first + BATCH); device++) {
                messages.add(message(device));
            }
            try {
                int taken =
                        FirebaseMessaging.getInstance(app).sendEach(messages).getSuccessCount();
                if (taken != messages.size()) {
                    throw new Failed("the stand-in took " + taken + " of " + messages.size());
                }
            } catch (FirebaseMessagingException broken) {
                throw new Failed("the bare loop broke off", broken);
            }
        }
        return devices / ((System.nanoTime() - begin) / 1e9);
    }

    /** As large as what the backend sends, with every block that it fills. */
    @SuppressWarnings("deprecation") // as the backend does
    private static Message message(int device) {
        String id = new UUID(0, device).toString();
        return Message.builder()
                .setToken("bare-" + device)
                .setNotification(Notification.builder()
                        .setTitle("Nước sông lên nhanh")
                        .setBody("Bà con ven sông chuẩn bị sơ tán trước 18 giờ.")
                        .build())
                .putAllData(Map.of(
                        "notificationId", id,
                        "kind", "alert",
                        "status", "ALERT",
                        "link", "/notifications",
                        "unread", "1"))
                .setAndroidConfig(AndroidConfig.builder()
                        .setPriority(AndroidConfig.Priority.HIGH)
                        .setTtl(LIFE.toMillis())
                        .setNotification(AndroidNotification.builder()
                                .setTag(id)
                                .setChannelId("reports")
                                .setNotificationCount(1)
                                .build())
                        .build())
                .setApnsConfig(ApnsConfig.builder()
                        .putHeader("apns-id", id)
                        .putHeader("apns-collapse-id", id)
                        .putHeader("apns-push-type", "alert")
                        .putHeader("apns-priority", "10")
                        .putHeader("apns-expiration", "1796000000")
                        .setAps(Aps.builder()
                                .setSound("default")
                                .setBadge(1)
                                .setThreadId("reports")
                                .build())
                        .build())
                .setWebpushConfig(WebpushConfig.builder()
                        .putHeader("TTL", Long.toString(LIFE.toSeconds()))
                        .putHeader("Urgency", "high")
                        .setNotification(
                                WebpushNotification.builder().setTag(id).build())
                        .build())
                .build();
    }
}
