package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.report.ReportMoved;

/** The rows of what people are told. Filing a report waits for the writing, so that goes without entities. */
@Singleton
class Outbox {
    /**
     * One row a time, by plain JDBC: PostgreSQL plans a statement over arrays anew every time, and Hibernate keeps a plan
     * of every native query with a result and finds none of them again.
     */
    private static final String WRITE = """
            insert into notification (id, account_id, report_id, entry_id, kind, status, args, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, entry_id) do nothing
            returning exists (select 1 from device where device.account_id = notification.account_id)
            """;

    /** Somebody who is told, and what kind of thing. */
    record Recipient(UUID accountId, String kind) {}

    /**
     * A device a notification has not reached yet, with what is to be said on it.
     *
     * @param args fill the text
     */
    record Waiting(
            UUID notificationId,
            UUID reportId,
            String kind,
            String status,
            String[] args,
            Instant since,
            String installationId,
            String token,
            String locale) {}

    private final AgroalDataSource dataSource;
    private final Session session;

    Outbox(AgroalDataSource dataSource, Session session) {
        this.dataSource = dataSource;
        this.session = session;
    }

    /**
     * Writes a row for each of them in the current transaction, none twice for the same line of a timeline.
     *
     * @return the ids of those rows whose person has a device
     */
    List<UUID> write(ReportMoved moved, List<Recipient> recipients) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        List<UUID> pushable = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(WRITE)) {
            insert.setObject(3, moved.reportId());
            insert.setObject(4, moved.entryId());
            insert.setString(6, moved.to().name());
            insert.setArray(7, connection.createArrayOf("text", new Object[] {moved.code()}));
            insert.setObject(8, moved.at().atOffset(ZoneOffset.UTC));
            for (Recipient recipient : recipients) {
                UUID id = Uuid7.at(moved.at());
                insert.setObject(1, id);
                insert.setObject(2, recipient.accountId());
                insert.setString(5, recipient.kind());
                if (hasDevice(insert)) {
                    pushable.add(id);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Notifications could not be written", failed);
        }
        return pushable;
    }

    /** No row at all: that was told before. */
    private static boolean hasDevice(PreparedStatement insert) throws SQLException {
        try (ResultSet written = insert.executeQuery()) {
            return written.next() && written.getBoolean(1);
        }
    }

    /** The devices a notification has still to reach; none once it was pushed. */
    @Transactional
    List<Waiting> listWaiting(UUID notificationId) {
        return session.createNativeQuery("""
                        select n.id, n.report_id, n.kind, n.status, n.args, n.created_at,
                               d.installation_id, d.token, d.locale
                        from notification n join device d on d.account_id = n.account_id
                        where n.id = ?1 and n.pushed_at is null and d.installation_id <> all (n.pushed_to)""", Waiting.class)
                .setParameter(1, notificationId)
                .getResultList();
    }

    /** Notes which devices it reached, so that trying again for the others disturbs these no second time. */
    @Transactional
    void reached(UUID notificationId, List<String> installationIds, boolean everyone, Instant now) {
        session.createNativeMutationQuery("""
                        update notification
                        set pushed_to = pushed_to || cast(?2 as text[]),
                            pushed_at = case when ?3 and cardinality(pushed_to || cast(?2 as text[])) > 0 then cast(?4 as timestamptz) end
                        where id = ?1""")
                .setParameter(1, notificationId)
                .setParameter(2, installationIds.toArray(String[]::new))
                .setParameter(3, everyone)
                .setParameter(4, now)
                .executeUpdate();
    }
}
