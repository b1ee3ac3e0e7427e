package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The queue of pushes. A claim lasts for a while: whoever dies in the middle leaves rows that others find due again.
 * Times are the database's, so clocks of instances may differ. Each call is a transaction of its own and none waits for
 * Firebase.
 */
@Singleton
class Deliveries {
    /** A row that failed that often waits aside: those behind it for the same device go first. */
    private static final int HOLDS_UP = 3;

    /**
     * The oldest first. Of one device only the first that waits, so its notifications come in their order, whichever
     * instance sends them.
     */
    private static final String CLAIM = """
            with due as (
                select d.id from delivery d
                where d.channel = 'PUSH' and d.bulk = ? and d.dead_at is null and d.due_at <= now()
                    and not exists (
                        select from delivery before
                        where before.recipient = d.recipient and before.dead_at is null and before.id < d.id
                            and before.bulk = d.bulk and before.attempts < %d)
                order by d.due_at, d.id limit ?
                for update skip locked),
            claimed as (
                update delivery d set due_at = now() + ? * interval '1 millisecond'
                from due where d.id = due.id
                returning d.id, d.notification_id, d.account_id, d.recipient, d.attempts)
            select c.id, n.id, n.report_id, n.kind, n.status, n.args, n.created_at, c.attempts, c.recipient,
                case when a.id is not null and a.disabled_at is null then v.token end, coalesce(v.locale, 'vi'),
                (select count(*) from notification unread where unread.account_id = c.account_id and unread.read_at is null)
            from claimed c
                join notification n on n.id = c.notification_id
                left join account a on a.id = c.account_id
                left join device v on v.installation_id = c.recipient and v.account_id = c.account_id
            order by c.id""".formatted(HOLDS_UP);

    private static final String REMOVE = "delete from delivery where id = any(?)";

    private static final String PUT_OFF = """
            update delivery set due_at = now() + ? * interval '1 millisecond', attempts = attempts + ?, reason = ?
            where id = ? and dead_at is null""";

    private static final String BURY =
            "update delivery set dead_at = now(), attempts = attempts + 1, reason = ? where id = ? and dead_at is null";

    private static final String FORGET_DEVICE = "delete from device where installation_id = ? and token = ?";

    private final AgroalDataSource dataSource;

    Deliveries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What became of the rows of one claim.
     *
     * @param done taken by the push service, or without anybody to push to
     * @param later to be tried again
     * @param dead never to be tried again by itself
     * @param gone devices without the app
     */
    record Settlement(List<Long> done, List<Later> later, List<Dead> dead, List<Waiting> gone) {
        Settlement() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * One more try.
     *
     * @param counts whether the failure was the row's own, which only so many may be
     */
    record Later(long id, Duration in, boolean counts, String reason) {}

    record Dead(long id, String reason) {}

    /**
     * Takes rows for this instance alone.
     *
     * @param bulk those to many people at once, or all others
     * @param lease how long nobody else gets them
     * @throws SQLException when the database cannot be asked
     */
    List<Waiting> claim(boolean bulk, int limit, Duration lease) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setBoolean(1, bulk);
            claim.setInt(2, limit);
            claim.setLong(3, lease.toMillis());
            List<Waiting> claimed = new ArrayList<>();
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    claimed.add(waiting(row));
                }
            }
            return claimed;
        }
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                (String[]) row.getArray(6).getArray(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12));
    }

    /**
     * Writes down what became of claimed rows, all or nothing.
     *
     * @throws SQLException when the database cannot be told; the rows are then due again after their lease
     */
    void settle(Settlement settlement) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                forget(connection, settlement.gone());
                remove(connection, settlement.done());
                putOff(connection, settlement.later());
                bury(connection, settlement.dead());
                connection.commit();
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Unless the device has come back with another token since. */
    private static void forget(Connection connection, List<Waiting> gone) throws SQLException {
        if (!gone.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(FORGET_DEVICE)) {
                for (Waiting device : gone) {
                    delete.setString(1, device.installationId());
                    delete.setString(2, device.token());
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
    }

    private static void remove(Connection connection, List<Long> done) throws SQLException {
        if (!done.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
                delete.setArray(1, connection.createArrayOf("bigint", done.toArray()));
                delete.executeUpdate();
            }
        }
    }

    private static void putOff(Connection connection, List<Later> later) throws SQLException {
        if (!later.isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(PUT_OFF)) {
                for (Later row : later) {
                    update.setLong(1, row.in().toMillis());
                    update.setInt(2, row.counts() ? 1 : 0);
                    update.setString(3, row.reason());
                    update.setLong(4, row.id());
                    update.addBatch();
                }
                update.executeBatch();
            }
        }
    }

    private static void bury(Connection connection, List<Dead> dead) throws SQLException {
        if (!dead.isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(BURY)) {
                for (Dead row : dead) {
                    update.setString(1, row.reason());
                    update.setLong(2, row.id());
                    update.addBatch();
                }
                update.executeBatch();
            }
        }
    }
}
