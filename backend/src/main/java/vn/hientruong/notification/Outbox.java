package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.report.ReportMoved;

/**
 * The rows of what people are told. Filing a report waits for the writing, so that is one statement however many
 * people hear of it, and no entity.
 */
@Singleton
class Outbox {
    /** Plain JDBC: Hibernate keeps a plan of every native query with a result, and finds none of them again. */
    private static final String WRITE = """
            with written as (
                insert into notification (id, account_id, report_id, entry_id, kind, status, args, created_at)
                select t.id, t.account_id, p.report_id, p.entry_id, t.kind, p.status, array[p.code], p.at
                from (select cast(? as uuid) report_id, cast(? as uuid) entry_id, cast(? as text) status,
                             cast(? as text) code, cast(? as timestamptz) at) p,
                     unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[])) as t (id, account_id, kind)
                on conflict (account_id, entry_id) do nothing
                returning id, account_id)
            select id from written
            where exists (select 1 from device where device.account_id = written.account_id)
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(WRITE)) {
            insert.setObject(1, moved.reportId());
            insert.setObject(2, moved.entryId());
            insert.setString(3, moved.to().name());
            insert.setString(4, moved.code());
            insert.setObject(5, moved.at().atOffset(ZoneOffset.UTC));
            insert.setArray(6, array(connection, "uuid", recipients, to -> Uuid7.at(moved.at())));
            insert.setArray(7, array(connection, "uuid", recipients, Recipient::accountId));
            insert.setArray(8, array(connection, "text", recipients, Recipient::kind));
            return ids(insert);
        } catch (SQLException failed) {
            throw new IllegalStateException("Notifications could not be written", failed);
        }
    }

    private static Array array(
            Connection connection, String type, List<Recipient> recipients, Function<Recipient, Object> element)
            throws SQLException {
        return connection.createArrayOf(type, recipients.stream().map(element).toArray());
    }

    private static List<UUID> ids(PreparedStatement insert) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = insert.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
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
