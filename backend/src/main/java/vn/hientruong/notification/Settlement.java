package vn.hientruong.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the rows of one claim.
 *
 * @param done taken by the push service, or without anybody to push to
 * @param together digests that were taken, with all they stand for
 * @param held to be sent together with others
 * @param later to be tried again
 * @param dead never to be tried again by itself
 * @param gone devices without the app
 */
record Settlement(
        List<Long> done,
        List<Waiting> together,
        List<Hold> held,
        List<Later> later,
        List<Dead> dead,
        List<Waiting> gone)
        implements Deliveries.Settled {
    /** A digest stands for all that waited behind its first. */
    private static final String REMOVE_TOGETHER = """
            delete from delivery where channel = 'PUSH' and recipient = ? and id between ? and ? and dead_at is null
                and not bulk and not urgent""";

    private static final String HOLD = """
            update delivery set due_at = now() + ? * interval '1 millisecond', claimed_until = null, held = true
            where id = ? and dead_at is null""";

    private static final String REMOVE = "delete from delivery where id = any(?)";

    private static final String PUT_OFF = """
            update delivery set due_at = now() + ? * interval '1 millisecond', claimed_until = null,
                attempts = attempts + ?, reason = ?
            where id = ? and dead_at is null""";

    private static final String BURY =
            "update delivery set dead_at = now(), attempts = attempts + 1, reason = ? where id = ? and dead_at is null";

    private static final String FORGET_DEVICE = "delete from device where installation_id = ? and token = ?";

    Settlement() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** To wait for others, so that they come together. */
    record Hold(long id, Duration in) {}

    /**
     * One more try.
     *
     * @param counts whether the failure was the row's own, which only so many may be
     */
    record Later(long id, Duration in, boolean counts, String reason) {}

    record Dead(long id, String reason) {}

    @Override
    public void write(Connection connection) throws SQLException {
        forget(connection, gone);
        remove(connection, done);
        removeTogether(connection, together);
        hold(connection, held);
        putOff(connection, later);
        bury(connection, dead);
    }

    /** Unless the device has come back with another token since. */
    static void forget(Connection connection, List<Waiting> gone) throws SQLException {
        if (!gone.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(FORGET_DEVICE)) {
                for (Waiting device : gone) {
                    delete.setString(1, device.recipient());
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

    private static void removeTogether(Connection connection, List<Waiting> digests) throws SQLException {
        if (!digests.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement(REMOVE_TOGETHER)) {
                for (Waiting digest : digests) {
                    delete.setString(1, digest.recipient());
                    delete.setLong(2, digest.id());
                    delete.setLong(3, digest.last());
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
    }

    private static void hold(Connection connection, List<Hold> held) throws SQLException {
        if (!held.isEmpty()) {
            try (PreparedStatement update = connection.prepareStatement(HOLD)) {
                for (Hold row : held) {
                    update.setLong(1, row.in().toMillis());
                    update.setLong(2, row.id());
                    update.addBatch();
                }
                update.executeBatch();
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
