package vn.hientruong.notification.alert;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.notification.DeliveriesWritten;
import vn.hientruong.notification.QuietHours;

/**
 * Writes an approved alert to everybody who wants to hear of one of its areas: in pieces of some thousand accounts, each with how far
 * it got in one transaction, so that an instance that dies leaves the rest to another and nobody is told twice. The first are
 * pushed to while the last are still being written.
 */
@Singleton
class AlertFanOut {
    static final String TASK = "alert";

    private static final int PIECE = 5000;

    private static final String ALERT = """
            select reached, urgent, areas, title, text, title_en, text_en from area_alert
            where id = ? and state = 'SENDING' for update""";

    private static final String WRITE = """
            with moved as (
                select cast(? as timestamptz) as later, cast(? as boolean) as urgent),
            piece as (
                select distinct s.account_id from area_subscription s
                where s.area_code = any(?) and (cast(? as uuid) is null or s.account_id > cast(? as uuid))
                order by s.account_id limit ?),
            told as (
                insert into notification (id, account_id, report_id, entry_id, kind, status, args, created_at)
                select gen_random_uuid(), a.id, null, ?, 'alert', 'ALERT', ?, ?
                from piece join account a on a.id = piece.account_id and a.disabled_at is null
                on conflict (account_id, entry_id) do nothing
                returning id, account_id),
            written as (
                insert into delivery (notification_id, account_id, channel, recipient, bulk, wanted_at, due_at, urgent)
                select told.id, told.account_id, way.channel, way.recipient, way.channel = 'PUSH',
                    coalesce(moved.later, now()), coalesce(moved.later, '-infinity'), moved.urgent
                from told cross join moved
                    left join notification_choice choice on choice.account_id = told.account_id
                    cross join lateral (
                        select 'PUSH' as channel, installation_id as recipient from device
                        where device.account_id = told.account_id
                            and (moved.urgent or choice.push is null or 'ALERT' = any(choice.push))
                        union all
                        select 'SMS', cast(told.account_id as text) where 'ALERT' = any(choice.sms)) way
                returning 1)
            select (select account_id from piece order by account_id desc limit 1), (select count(*) from piece),
                (select count(*) from told), (select count(*) from written)""";

    private static final String NOTE = """
            update area_alert set reached = coalesce(?, reached), people = people + ?, deliveries = deliveries + ?,
                state = case when ? then 'SENT' else state end
            where id = ?""";

    private final AgroalDataSource dataSource;
    private final QuietHours hours;
    private final Event<DeliveriesWritten> written;
    private final Clock clock;

    AlertFanOut(AgroalDataSource dataSource, QuietHours hours, Event<DeliveriesWritten> written, Clock clock) {
        this.dataSource = dataSource;
        this.hours = hours;
        this.written = written;
        this.clock = clock;
    }

    @Produces
    @Singleton
    OneTimeTask<Void> alertTask() {
        return Tasks.oneTime(TASK).execute((instance, context) -> write(UUID.fromString(instance.getId())));
    }

    /** Writes what is not written yet. */
    void write(UUID alert) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean more = true;
            while (more) {
                more = piece(connection, alert);
                connection.commit();
                written.fire(new DeliveriesWritten());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "An alert could not be written to everybody; it goes on where it stopped", failed);
        }
    }

    /** The next some thousand accounts; false when it was the last. */
    private boolean piece(Connection connection, UUID alert) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(ALERT);
                PreparedStatement write = connection.prepareStatement(WRITE);
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            read.setObject(1, alert);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                bind(connection, write, row, alert);
            }
            try (ResultSet result = write.executeQuery()) {
                result.next();
                boolean last = result.getInt(2) < PIECE;
                note.setObject(1, result.getObject(1, UUID.class), Types.OTHER);
                note.setInt(2, result.getInt(3));
                note.setInt(3, result.getInt(4));
                note.setBoolean(4, last);
                note.setObject(5, alert);
                note.executeUpdate();
                return !last;
            }
        }
    }

    private void bind(Connection connection, PreparedStatement write, ResultSet row, UUID alert) throws SQLException {
        Instant now = clock.instant();
        boolean urgent = row.getBoolean(2);
        @Nullable Instant later = urgent ? null : hours.endOfNight(now).orElse(null);
        if (later == null) {
            write.setNull(1, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            write.setObject(1, later.atOffset(ZoneOffset.UTC));
        }
        write.setBoolean(2, urgent);
        write.setArray(3, row.getArray(3));
        write.setObject(4, row.getObject(1, UUID.class), Types.OTHER);
        write.setObject(5, row.getObject(1, UUID.class), Types.OTHER);
        write.setInt(6, PIECE);
        write.setObject(7, alert);
        write.setArray(8, connection.createArrayOf("text", new Object[] {
            row.getString(4), row.getString(5), row.getString(6), row.getString(7)
        }));
        write.setObject(9, now.atOffset(ZoneOffset.UTC));
    }
}
