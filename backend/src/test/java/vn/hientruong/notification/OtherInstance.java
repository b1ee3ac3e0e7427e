package vn.hientruong.notification;

import jakarta.inject.Singleton;
import java.time.Clock;

/** Senders of other instances of the program, which share its database and nothing else. */
@Singleton
class OtherInstance {
    private final Deliveries deliveries;
    private final FcmMessages messages;
    private final PushMeters meters;
    private final PushConfig config;
    private final NotificationConfig notifications;

    OtherInstance(
            Deliveries deliveries,
            FcmMessages messages,
            PushMeters meters,
            PushConfig config,
            NotificationConfig notifications) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.meters = meters;
        this.config = config;
        this.notifications = notifications;
    }

    PushSender sender(Fcm fcm, PushGate gate, Clock clock) {
        return new PushSender(deliveries, fcm, messages, gate, meters, config, notifications, clock);
    }
}
