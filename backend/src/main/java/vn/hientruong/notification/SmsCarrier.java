package vn.hientruong.notification;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hientruong.identity.sms.SmsRefused;
import vn.hientruong.identity.sms.SmsSender;
import vn.hientruong.identity.sms.SmsText;
import vn.hientruong.identity.sms.SmsUnavailable;
import vn.hientruong.notification.Settlement.Dead;
import vn.hientruong.notification.Settlement.Later;
import vn.hientruong.platform.text.Texts;

/** Sends by SMS what people chose to hear that way: one by one, and settled one by one, since each costs money. */
@Singleton
class SmsCarrier {
    static final String CHANNEL = "SMS";

    private static final Logger LOG = Logger.getLogger(SmsCarrier.class);
    private static final int BATCH = 20;
    private static final int TRIES = 8;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(30);

    private final Deliveries deliveries;
    private final SmsSender sms;
    private final Texts texts;
    private final PushMeters meters;
    private final PushConfig config;

    SmsCarrier(Deliveries deliveries, SmsSender sms, Texts texts, PushMeters meters, PushConfig config) {
        this.deliveries = deliveries;
        this.sms = sms;
        this.texts = texts;
        this.meters = meters;
        this.config = config;
    }

    /**
     * Sends what is due, once.
     *
     * @return whether it took any, so that more may be due
     * @throws SQLException when the database cannot be asked
     */
    boolean pass() throws SQLException {
        List<Waiting> claimed = deliveries.claim(CHANNEL, false, BATCH, config.lease(), Duration.ZERO);
        for (Waiting delivery : claimed) {
            Settlement settlement = new Settlement();
            send(delivery, settlement);
            deliveries.settle(settlement);
        }
        return !claimed.isEmpty();
    }

    private void send(Waiting delivery, Settlement settlement) {
        if (delivery.token() == null) {
            settlement.done().add(delivery.id());
            return;
        }
        try {
            String text = SmsText.plain(NotificationWords.text(texts, delivery));
            sms.send(new SmsSender.Message(delivery.token(), text, null, delivery.notificationId()));
            settlement.done().add(delivery.id());
            meters.count(CHANNEL, "accepted");
        } catch (SmsUnavailable notNow) {
            meters.count(CHANNEL, "failed");
            if (delivery.attempts() + 1 < TRIES) {
                Duration in = Backoff.after(delivery.attempts(), FIRST_RETRY, LONGEST_RETRY);
                settlement.later().add(new Later(delivery.id(), in, true, "gateway"));
            } else {
                bury(delivery, settlement, "gateway");
            }
        } catch (SmsRefused never) {
            bury(delivery, settlement, "refused: " + never.getMessage());
        } catch (RuntimeException unsayable) {
            LOG.errorf(unsayable, "Notification %s cannot be put into words", delivery.notificationId());
            bury(delivery, settlement, "words: " + unsayable.getClass().getSimpleName());
        }
    }

    private void bury(Waiting delivery, Settlement settlement, String reason) {
        meters.count(CHANNEL, "dead");
        LOG.errorf("Notification %s is a dead letter (SMS): %s", delivery.notificationId(), reason);
        settlement.dead().add(new Dead(delivery.id(), reason));
    }
}
