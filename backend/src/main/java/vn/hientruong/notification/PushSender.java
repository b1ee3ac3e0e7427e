package vn.hientruong.notification;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.SendResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.hientruong.notification.Outbox.Waiting;

/**
 * Pushes a notification to the devices of its person, after the commit and outside any transaction, since Firebase may
 * keep a call waiting for minutes. Run twice it pushes once: what was reached is noted, and the tag makes the rare push
 * between the two replace itself on the screen.
 */
@Singleton
class PushSender {
    static final String TASK = "push";

    private static final Logger LOG = Logger.getLogger(PushSender.class);
    private static final int TRIES = 8;

    private final Outbox outbox;
    private final Devices devices;
    private final Fcm fcm;
    private final FcmMessages messages;
    private final MeterRegistry meters;
    private final Clock clock;

    PushSender(Outbox outbox, Devices devices, Fcm fcm, FcmMessages messages, MeterRegistry meters, Clock clock) {
        this.outbox = outbox;
        this.devices = devices;
        this.fcm = fcm;
        this.messages = messages;
        this.meters = meters;
        this.clock = clock;
    }

    @Produces
    @Singleton
    OneTimeTask<Void> task() {
        return Tasks.oneTime(TASK)
                .onFailure(FailureHandler.<Void>maxRetries(TRIES - 1)
                        .withBackoff(Duration.ofSeconds(2), 2)
                        .thenRemove(complete ->
                                giveUp(complete.getExecution().taskInstance.getId())))
                .execute((instance, context) -> send(UUID.fromString(instance.getId())));
    }

    void send(UUID notificationId) {
        List<Waiting> waiting = outbox.listWaiting(notificationId);
        if (waiting.isEmpty()) {
            return;
        }
        List<SendResponse> responses = responses(waiting);
        Instant now = clock.instant();
        List<String> reached = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            Waiting device = waiting.get(i);
            Outcome outcome = Outcome.of(responses.get(i));
            count(outcome.tag());
            switch (outcome) {
                case ACCEPTED -> {
                    reached.add(device.installationId());
                    delay().record(Duration.between(device.since(), now));
                }
                case UNREGISTERED -> devices.forget(device.installationId(), device.token());
                case REFUSED -> LOG.errorf("Firebase refuses notification %s as invalid", notificationId);
                case FAILED -> failures.add(reason(responses.get(i)));
            }
        }
        outbox.reached(notificationId, reached, failures.isEmpty(), now);
        if (!failures.isEmpty()) {
            throw new PushFailed("Not reached of " + waiting.size() + " devices: " + failures);
        }
    }

    private List<SendResponse> responses(List<Waiting> waiting) {
        try {
            return fcm.messaging()
                    .sendEach(waiting.stream().map(messages::of).toList())
                    .getResponses();
        } catch (FirebaseMessagingException broken) {
            count(Outcome.FAILED.tag());
            throw new PushFailed("Firebase could not be asked: " + broken.getErrorCode(), broken);
        }
    }

    /** Codes alone: Firebase's own words may hold the token. */
    private static String reason(SendResponse response) {
        FirebaseMessagingException why = response.getException();
        return why == null ? "?" : why.getErrorCode() + "/" + why.getMessagingErrorCode();
    }

    /** The row stays in the in-app inbox; only the push is lost. */
    private void giveUp(String notificationId) {
        count("given_up");
        LOG.errorf("Notification %s is not pushed: %d tries failed", notificationId, TRIES);
    }

    private void count(String result) {
        meters.counter("hientruong.push.results", "result", result).increment();
    }

    private Timer delay() {
        return Timer.builder("hientruong.push.delay")
                .description("From the change of a report to the moment the push service took the push")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(meters);
    }
}
