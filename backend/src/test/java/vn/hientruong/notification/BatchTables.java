package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tables around batches, as one transaction sees and writes them.
 *
 * @param connection of that transaction
 */
record BatchTables(Connection connection) {
    private static final String TELL = """
            insert into notification (id, account_id, entry_id, kind, status, args, created_at)
            values (?, ?, ?, 'alert', 'ALERT', '{a,b,c,d}', now())""";

    private static final String SEND = """
            insert into delivery_batch (about, kind, status, args, told_at, urgent, wanted_at, claimed_until, devices,
                first_account, last_account, notifications, accounts, recipients)
            values (?, 'alert', 'ALERT', '{a,b,c,d}', now(), true, now() + cast(? as interval), now() + cast(? as interval), ?,
                ?, ?, ?, ?, ?)""";

    private static final String QUEUED = """
            select recipient, attempts, reason, dead_at is not null, due_at <= now(), bulk and urgent and channel = 'PUSH'
            from delivery where account_id = any(?) order by id""";

    /** A delivery as it stands in the table. */
    record Row(String recipient, int attempts, @Nullable String reason, boolean dead, boolean due, boolean toMany) {}

    /** One message to these people, each with one device. */
    void send(List<UUID> to, String wanted, @Nullable String claimed) throws SQLException {
        UUID about = UUID.randomUUID();
        List<UUID> told = new ArrayList<>();
        try (PreparedStatement tell = connection.prepareStatement(TELL);
                PreparedStatement send = connection.prepareStatement(SEND)) {
            for (UUID person : to) {
                told.add(UUID.randomUUID());
                tell.setObject(1, told.get(told.size() - 1));
                tell.setObject(2, person);
                tell.setObject(3, about);
                tell.executeUpdate();
            }
            List<String> recipients = new ArrayList<>();
            for (UUID person : to) {
                recipients.add(installation(person));
            }
            send.setObject(1, about);
            send.setString(2, wanted);
            send.setString(3, claimed);
            send.setInt(4, to.size());
            send.setObject(5, to.get(0));
            send.setObject(6, to.get(to.size() - 1));
            send.setArray(7, array("uuid", told));
            send.setArray(8, array("uuid", to));
            send.setArray(9, array("text", recipients));
            send.executeUpdate();
        }
    }

    List<Row> queued(List<UUID> people) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(QUEUED)) {
            query.setArray(1, array("uuid", people));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getBoolean(4),
                            row.getBoolean(5),
                            row.getBoolean(6)));
                }
            }
        }
        return rows;
    }

    String installation(UUID person) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select installation_id from device where account_id = ?")) {
            query.setObject(1, person);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    void update(String sql, UUID person) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, person);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private Array array(String type, List<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
