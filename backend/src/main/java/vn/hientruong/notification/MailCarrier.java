package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.hientruong.platform.mail.Mails;

/** Hands what people chose to hear by mail on to the queue of letters, which has tries and an end of its own. */
@Singleton
class MailCarrier {
    static final String CHANNEL = "MAIL";

    /** Kind of the letter; see {@link NotificationLetters}. */
    static final String LETTER = "notification";

    private static final int BATCH = 100;

    private static final String REMOVE = "delete from delivery where id = any(?)";

    private final Deliveries deliveries;
    private final Handing handing;
    private final PushConfig config;

    MailCarrier(Deliveries deliveries, Handing handing, PushConfig config) {
        this.deliveries = deliveries;
        this.handing = handing;
        this.config = config;
    }

    /**
     * Hands over what is due, once.
     *
     * @return whether it took any, so that more may be due
     * @throws SQLException when the database cannot be asked
     */
    boolean pass() throws SQLException {
        List<Waiting> claimed = deliveries.claim(CHANNEL, false, BATCH, config.lease(), Duration.ZERO);
        if (!claimed.isEmpty()) {
            handing.over(claimed);
        }
        return !claimed.isEmpty();
    }

    /** From one queue into the other, in one transaction: no letter is lost in between, and none written twice. */
    @Singleton
    static class Handing {
        private final AgroalDataSource dataSource;
        private final Mails mails;
        private final Clock clock;

        Handing(AgroalDataSource dataSource, Mails mails, Clock clock) {
            this.dataSource = dataSource;
            this.mails = mails;
            this.clock = clock;
        }

        @Transactional(rollbackOn = SQLException.class)
        void over(List<Waiting> claimed) throws SQLException {
            for (Waiting delivery : claimed) {
                if (delivery.token() != null) {
                    mails.send(LETTER, delivery.notificationId(), clock.instant());
                }
            }
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement delete = connection.prepareStatement(REMOVE)) {
                delete.setArray(
                        1,
                        connection.createArrayOf(
                                "bigint", claimed.stream().map(Waiting::id).toArray()));
                delete.executeUpdate();
            }
        }
    }
}
