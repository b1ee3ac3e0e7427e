package vn.hientruong.integration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The log of what is sent to webhooks. */
@Singleton
class WebhookDeliveries {
    private static final int ERROR = 200;

    private final Session session;
    private final Events events;
    private final Clock clock;

    /**
     * What is to be sent.
     *
     * @param event empty when it may be told no more
     */
    record Due(String url, String secret, UUID eventId, Optional<CloudEvent> event) {}

    WebhookDeliveries(Session session, Events events, Clock clock) {
        this.session = session;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when nothing is to be sent any more: another instance has, or its event was forgotten. */
    @Transactional
    Optional<Due> findDue(UUID id) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select w.url, w.secret, d.event_id, w.ended_at is not null
                    from webhook_delivery d join webhook w on w.id = d.webhook_id
                    where d.id = ? and d.state = 'WAITING'""")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    UUID event = row.getObject(3, UUID.class);
                    return Optional.of(new Due(
                            row.getString(1),
                            row.getString(2),
                            event,
                            row.getBoolean(4) ? Optional.empty() : events.find(event)));
                }
            }
        });
    }

    /** It is over, one way or the other. */
    @Transactional
    void settle(UUID id, DeliveryState state, @Nullable Integer status, @Nullable String error) {
        write(id, state, status, error, clock.instant());
    }

    /** One try more was in vain. */
    @Transactional
    void missed(UUID id, @Nullable Integer status, @Nullable String error) {
        write(id, DeliveryState.WAITING, status, error, null);
    }

    /** What was said of the last try stays. */
    @Transactional
    void giveUp(UUID id) {
        session.createNativeMutationQuery(
                        "update webhook_delivery set state = 'FAILED', settled_at = ?1 where id = ?2 and state = 'WAITING'")
                .setParameter(1, clock.instant())
                .setParameter(2, id)
                .executeUpdate();
    }

    /**
     * Has it wait again, if it was settled.
     *
     * @return how often it was tried, or empty when it is on its way already or there is none of that webhook
     */
    Optional<Integer> reopen(UUID webhook, UUID id) {
        return session.createNativeQuery(
                        "update webhook_delivery set state = 'WAITING', settled_at = null"
                                + " where id = ?1 and webhook_id = ?2 and state <> 'WAITING' returning attempts",
                        Integer.class)
                .setParameter(1, id)
                .setParameter(2, webhook)
                .getResultStream()
                .findFirst();
    }

    /** The newest of a webhook. */
    List<Webhooks.DeliveryView> list(UUID webhook, int most) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select d.id, e.id, e.type, e.code, d.state, d.attempts, d.status, d.error, d.created_at, d.settled_at
                    from webhook_delivery d join event e on e.id = d.event_id
                    where d.webhook_id = ? order by d.created_at desc, d.id desc limit ?""")) {
                select.setObject(1, webhook);
                select.setInt(2, most);
                List<Webhooks.DeliveryView> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(view(row));
                    }
                }
                return found;
            }
        });
    }

    private static Webhooks.DeliveryView view(ResultSet row) throws SQLException {
        OffsetDateTime settled = row.getObject(10, OffsetDateTime.class);
        return new Webhooks.DeliveryView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                DeliveryState.valueOf(row.getString(5)),
                row.getInt(6),
                row.getObject(7, Integer.class),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant());
    }

    private void write(
            UUID id, DeliveryState state, @Nullable Integer status, @Nullable String error, @Nullable Instant settled) {
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update webhook_delivery
                    set state = ?, attempts = attempts + 1, status = ?, error = ?, settled_at = ? where id = ?""")) {
                update.setString(1, state.name());
                update.setObject(2, status);
                update.setString(3, error == null ? null : error.substring(0, Math.min(ERROR, error.length())));
                update.setObject(4, settled == null ? null : settled.atOffset(ZoneOffset.UTC));
                update.setObject(5, id);
                update.executeUpdate();
            }
        });
    }
}
