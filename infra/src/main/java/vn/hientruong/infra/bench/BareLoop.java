package vn.hientruong.infra.bench;

import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientruong.infra.Failed;
import vn.hientruong.notification.FcmTransport;

/** Firebase's SDK and nothing else: batches of 500, one after another. */
final class BareLoop implements AutoCloseable {
    private static final int BATCH = 500;

    private final FirebaseApp app;

    BareLoop(Path account, URI google) throws IOException {
        try (InputStream json = Files.newInputStream(account)) {
            app = FirebaseApp.initializeApp(
                    FirebaseOptions.builder()
                            .setCredentials(ServiceAccountCredentials.fromStream(json))
                            .setHttpTransport(new FcmTransport(google))
                            .build(),
                    "bare-loop");
        }
    }

    /** @return pushes a second */
    double run(int devices) {
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

    @SuppressWarnings("deprecation") // as the backend does
    private static Message message(int device) {
        return Message.builder()
                .setToken("bare-" + device)
                .setNotification(Notification.builder()
                        .setTitle("Đang xử lý")
                        .setBody("Phản ánh QB-7K2M9P đang được xử lý.")
                        .build())
                .putAllData(Map.of("notificationId", "bare-" + device, "link", "/reports/1"))
                .build();
    }

    @Override
    public void close() {
        app.delete();
    }
}
