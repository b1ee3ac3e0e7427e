package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.report.ReportMoved;

/** The rows of what people are told. Filing a report waits for the writing, so that goes without entities. */
@Singleton
class Outbox {
    /**
     * The notification and a delivery for each way its person wants to hear, in one statement: one round trip. By plain JDBC and
     * one row a time: PostgreSQL plans a statement over arrays anew every time, and Hibernate keeps a plan of every
     * native query with a result and finds none of them again. Whoever has deleted their account is told nothing; one who does
     * so at this moment is waited for.
     */
    private static final String WRITE = """
            with told as (
                insert into notification (id, account_id, report_id, entry_id, kind, status, args, created_at)
                select ?, person.id, ?, ?, ?, ?, ?, ?
                from (select id from account where id = ? and erased_at is null for key share) person
                on conflict (account_id, entry_id) do nothing
                returning id, account_id)
            insert into delivery (notification_id, account_id, channel, recipient, wanted_at, due_at, urgent)
            select told.id, told.account_id, way.channel, way.recipient,
                coalesce(moved.later, now()), coalesce(moved.later, '-infinity'), moved.urgent
            from told
                cross join (select cast(? as timestamptz) as later, cast(? as text) as moment, cast(? as boolean) as urgent) moved
                left join notification_choice choice on choice.account_id = told.account_id
                cross join lateral (
                    select 'PUSH' as channel, installation_id as recipient from device
                    where device.account_id = told.account_id and (choice.push is null or moved.moment = any(choice.push))
                    union all
                    select 'SMS', cast(told.account_id as text) where moved.moment = any(choice.sms)
                    union all
                    select 'MAIL', cast(told.account_id as text)
                    where moved.moment = any(choice.mail) and exists (
                        select from mail_address where account_id = told.account_id and address is not null)) way
            """;

    /** Somebody who is told, what kind of thing, and the occasion by which they choose whether to hear. */
    record Recipient(UUID accountId, String kind, Moment moment) {}

    private final AgroalDataSource dataSource;
    private final Event<DeliveriesWritten> written;

    Outbox(AgroalDataSource dataSource, Event<DeliveriesWritten> written) {
        this.dataSource = dataSource;
        this.written = written;
    }

    /**
     * Writes a row for each of them in the current transaction, none twice for the same line of a timeline, and what is
     * to be pushed.
     *
     * @param notBefore when to disturb people about it; absent for at once
     */
    void write(ReportMoved moved, List<Recipient> recipients, @Nullable Instant notBefore) {
        if (recipients.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(WRITE)) {
            for (Recipient recipient : recipients) {
                insert.setObject(1, Uuid7.at(moved.at()));
                insert.setObject(2, moved.reportId());
                insert.setObject(3, moved.entryId());
                insert.setString(4, recipient.kind());
                insert.setString(5, moved.to().name());
                insert.setArray(6, connection.createArrayOf("text", new Object[] {moved.code()}));
                insert.setObject(7, moved.at().atOffset(ZoneOffset.UTC));
                insert.setObject(8, recipient.accountId());
                if (notBefore == null) {
                    insert.setNull(9, Types.TIMESTAMP_WITH_TIMEZONE);
                } else {
                    insert.setObject(9, notBefore.atOffset(ZoneOffset.UTC));
                }
                insert.setString(10, recipient.moment().name());
                insert.setBoolean(11, moved.urgent());
                insert.addBatch();
            }
            if (Arrays.stream(insert.executeBatch()).sum() > 0 && notBefore == null) {
                written.fire(new DeliveriesWritten(false));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Notifications could not be written", failed);
        }
    }
}
