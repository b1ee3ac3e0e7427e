package vn.hientruong.notification;

import static org.awaitility.Awaitility.await;
import static vn.hientruong.model.report.ReportStatus.*;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;

/** What arrived at the stand-in of Firebase. */
@Singleton
class Pushed {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FcmStandIn standIn;

    Pushed(FcmStandIn standIn) {
        this.standIn = standIn;
    }

    /** The newest to that token, waited for. */
    PushedMessage waitFor(String token) {
        await().atMost(PATIENCE).until(() -> !to(token).isEmpty());
        return to(token).get(0);
    }

    /** All to that token, the newest first. */
    List<PushedMessage> to(String token) {
        return standIn.messages().stream()
                .filter(message -> message.token().equals(token))
                .toList();
    }
}
