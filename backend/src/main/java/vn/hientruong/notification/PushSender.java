package vn.hientruong.notification;

import com.google.firebase.messaging.Message;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hientruong.notification.Settlement.Dead;
import vn.hientruong.notification.Settlement.Hold;
import vn.hientruong.notification.Settlement.Later;

/**
 * Claims deliveries, pushes them and writes down what became of each: after the commit and outside any transaction, since
 * Firebase may keep a call waiting. A push may come twice after a crash in between, and then carries the same id, by
 * which the second takes the place of the first on the screen.
 */
@Singleton
class PushSender {
    private static final String CHANNEL = "PUSH";
    /** The most that Firebase's SDK takes at once. */
    static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(PushSender.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    /** Failures of its own after which a row is a dead letter, a quarter of an hour after the first. */
    static final int TRIES = 10;
    /** What happened that long ago is news no more. */
    private static final Duration STALE = Duration.ofDays(3);

    private static final long SETTLING_AGAIN_MILLIS = 500;

    private final Deliveries deliveries;
    private final Fcm fcm;
    private final FcmMessages messages;
    private final PushGate gate;
    private final PushMeters meters;
    private final PushConfig config;
    private final NotificationConfig notifications;
    private final Clock clock;

    PushSender(
            Deliveries deliveries,
            Fcm fcm,
            FcmMessages messages,
            PushGate gate,
            PushMeters meters,
            PushConfig config,
            NotificationConfig notifications,
            Clock clock) {
        this.deliveries = deliveries;
        this.fcm = fcm;
        this.messages = messages;
        this.gate = gate;
        this.meters = meters;
        this.config = config;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Sends what is due, once.
     *
     * @param bulk what goes to many people at once, or all else
     * @return whether more is due already
     * @throws SQLException when the database cannot be asked; nothing was sent
     */
    boolean pass(boolean bulk) throws SQLException {
        int room = gate.room(BATCH);
        if (room == 0) {
            return false;
        }
        List<Waiting> claimed = deliveries.claim(CHANNEL, bulk, room, config.lease(), notifications.together());
        if (claimed.isEmpty()) {
            return false;
        }
        settle(send(claimed));
        return claimed.size() == room || deliveries.areDueFor(CHANNEL, claimed);
    }

    /** Pushes each, as far as there is anybody to push to, and tells what became of it. */
    Settlement send(List<Waiting> claimed) {
        Settlement settlement = new Settlement();
        List<Waiting> sendable = new ArrayList<>();
        List<Message> pushes = new ArrayList<>();
        for (Waiting delivery : claimed) {
            if (delivery.token() == null) {
                settlement.done().add(delivery.id());
            } else if (isToWait(delivery)) {
                settlement.held().add(new Hold(delivery.id(), notifications.together()));
            } else {
                try {
                    pushes.add(messages.of(delivery, delivery.token()));
                    sendable.add(delivery);
                } catch (RuntimeException unsayable) {
                    LOG.errorf(unsayable, "Notification %s cannot be put into words", delivery.notificationId());
                    bury(settlement, delivery, "words: " + unsayable.getClass().getSimpleName());
                }
            }
        }
        if (!pushes.isEmpty()) {
            List<Outcome> outcomes = fcm.send(pushes);
            gate.passed(outcomes);
            boolean works = !gate.isShut();
            Instant now = clock.instant();
            for (int i = 0; i < outcomes.size(); i++) {
                sort(settlement, sendable.get(i), outcomes.get(i), works, now);
            }
        }
        return settlement;
    }

    /** After a few in a short time the next one waits for those to come, and they come as one. */
    private boolean isToWait(Waiting delivery) {
        return !delivery.held() && !delivery.urgent() && delivery.shortlyBefore() >= notifications.single();
    }

    private void sort(Settlement settlement, Waiting delivery, Outcome outcome, boolean works, Instant now) {
        meters.count(outcome.kind());
        switch (outcome.kind()) {
            case ACCEPTED -> {
                settlement.done().add(delivery.id());
                if (delivery.behind() > 0) {
                    settlement.together().add(delivery);
                }
                meters.took(Duration.between(delivery.since(), now));
            }
            case UNREGISTERED -> {
                settlement.gone().add(delivery);
                settlement.done().add(delivery.id());
            }
            case REFUSED -> bury(settlement, delivery, outcome.reason());
            case FAILED -> again(settlement, delivery, outcome, true, now);
            // while nothing gets through it is no fault of the row's
            case UNREACHED -> again(settlement, delivery, outcome, works, now);
            // the gate is shut; the row is due as before
            case LOCKED_OUT -> settlement.later().add(new Later(delivery.id(), Duration.ZERO, false, outcome.reason()));
        }
    }

    private void again(Settlement settlement, Waiting delivery, Outcome outcome, boolean counts, Instant now) {
        boolean stale = delivery.since().plus(STALE).isBefore(now);
        if (stale || (counts && delivery.attempts() + 1 >= TRIES)) {
            bury(settlement, delivery, outcome.reason());
        } else {
            Duration own = counts ? Backoff.after(delivery.attempts(), FIRST_RETRY, LONGEST_RETRY) : Duration.ZERO;
            Duration in = Backoff.atLeast(outcome.retryAfter().orElse(Duration.ZERO), own, LONGEST_WAIT);
            settlement.later().add(new Later(delivery.id(), in, counts, outcome.reason()));
        }
    }

    private void bury(Settlement settlement, Waiting delivery, String reason) {
        meters.buried();
        LOG.errorf("Notification %s is a dead letter: %s", delivery.notificationId(), reason);
        settlement.dead().add(new Dead(delivery.id(), reason));
    }

    /** What was sent is sent: it is tried to be written down for as long as nobody else would send it again. */
    void settle(Deliveries.Settled settlement) throws SQLException {
        Instant end = clock.instant().plus(config.lease());
        while (true) {
            try {
                deliveries.settle(settlement);
                return;
            } catch (SQLException lost) {
                if (!clock.instant().isBefore(end) || Thread.currentThread().isInterrupted()) {
                    throw lost;
                }
                LOG.warnf("What was pushed cannot be written down, trying again: %s", lost.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SETTLING_AGAIN_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
