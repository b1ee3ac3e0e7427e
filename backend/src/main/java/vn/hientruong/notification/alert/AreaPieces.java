package vn.hientruong.notification.alert;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.platform.persistence.Uuid7;

/**
 * Writes one thing for everybody who wants to hear of some areas: notifications, batches of pushes
 * and other deliveries of some thousand accounts a statement.
 */
final class AreaPieces {
    private static final int PIECE = 5000;

    /** Digits of an id that a number takes the place of within a piece; randomness for each row costs more than its place in an index. */
    private static final int COUNTED = 8;

    /** As many as are pushed to at once. */
    private static final int BATCH = 500;

    /**
     * Accounts are looked up one by one, which "offset 0" keeps so: a join would read all accounts and devices for each piece. That
     * also leaves them in their order, so neighbours stand together in the indexes, as do ids that begin with the time.
     */
    private static final String WRITE = """
            with said as (
                select cast(? as timestamptz) as later, cast(? as boolean) as urgent, cast(? as text) as moment,
                    cast(? as uuid) as about, cast(? as text) as kind, cast(? as text[]) as args, cast(? as timestamptz) as at),
            piece as (
                select distinct s.account_id from area_subscription s
                where s.area_code = any(?) and (cast(? as uuid) is null or s.account_id > cast(? as uuid))
                order by s.account_id limit ?),
            told as (
                insert into notification (id, account_id, report_id, entry_id, kind, status, args, created_at)
                select cast(? || lpad(to_hex(row_number() over ()), %d, '0') as uuid), a.id, null, said.about, said.kind,
                    said.moment, said.args, said.at
                from piece
                    cross join lateral (
                        select id from account where id = piece.account_id and disabled_at is null offset 0) a
                    cross join said
                on conflict (account_id, entry_id) do nothing
                returning id, account_id),
            way as (
                select told.id, told.account_id, phone.installation_id,
                    (row_number() over (order by told.account_id, phone.installation_id) - 1) / %d as batch
                from told
                    cross join said
                    left join notification_choice choice on choice.account_id = told.account_id
                    cross join lateral (
                        select installation_id from device where account_id = told.account_id offset 0) phone
                where said.urgent or choice.push is null or said.moment = any(choice.push)),
            batched as (
                insert into delivery_batch (about, kind, status, args, told_at, urgent, wanted_at, devices,
                    first_account, last_account, notifications, accounts, recipients)
                select said.about, said.kind, said.moment, said.args, said.at, said.urgent, coalesce(said.later, now()),
                    batch.devices, batch.accounts[1], batch.accounts[batch.devices], batch.notifications, batch.accounts,
                    batch.recipients
                from (
                    select way.batch, cast(count(*) as int) as devices,
                        array_agg(id order by account_id, installation_id) as notifications,
                        array_agg(account_id order by account_id, installation_id) as accounts,
                        array_agg(installation_id order by account_id, installation_id) as recipients
                    from way group by way.batch) batch
                    cross join said
                order by batch.batch
                returning devices),
            written as (
                insert into delivery (notification_id, account_id, channel, recipient, wanted_at, due_at, urgent)
                select told.id, told.account_id, other.channel, cast(told.account_id as text),
                    coalesce(said.later, now()), coalesce(said.later, '-infinity'), said.urgent
                from told cross join said
                    join notification_choice choice on choice.account_id = told.account_id
                    cross join lateral (
                        select 'SMS' as channel where said.moment = any(choice.sms)
                        union all
                        select 'MAIL' where said.moment = any(choice.mail) and exists (
                            select from mail_address where account_id = told.account_id and address is not null)) other
                returning 1)
            select (select account_id from piece order by account_id desc limit 1), (select count(*) from piece),
                (select count(*) from told),
                (select coalesce(sum(devices), 0) from batched) + (select count(*) from written)""".formatted(COUNTED, BATCH);

    private AreaPieces() {}

    /**
     * What is told.
     *
     * @param about nobody is told twice of the same
     * @param args fill the words of the kind
     * @param notBefore when to disturb people about it; absent for at once
     */
    record Told(
            UUID about,
            String kind,
            Moment moment,
            List<String> args,
            Instant at,
            @Nullable Instant notBefore,
            boolean urgent) {}

    /**
     * What was written.
     *
     * @param last account of it; absent when there was none
     */
    record Piece(@Nullable UUID last, boolean more, int people, int deliveries) {}

    /**
     * The next accounts, in the connection's transaction.
     *
     * @param areas codes
     * @param after the last account of the piece before
     */
    static Piece write(Connection connection, Told told, Array areas, @Nullable UUID after) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            if (told.notBefore() == null) {
                write.setNull(1, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                write.setObject(1, told.notBefore().atOffset(ZoneOffset.UTC));
            }
            write.setBoolean(2, told.urgent());
            write.setString(3, told.moment().name());
            write.setObject(4, told.about());
            write.setString(5, told.kind());
            write.setArray(6, connection.createArrayOf("text", told.args().toArray()));
            write.setObject(7, told.at().atOffset(ZoneOffset.UTC));
            write.setArray(8, areas);
            write.setObject(9, after, Types.OTHER);
            write.setObject(10, after, Types.OTHER);
            write.setInt(11, PIECE);
            String first = Uuid7.at(told.at()).toString();
            write.setString(12, first.substring(0, first.length() - COUNTED));
            try (ResultSet result = write.executeQuery()) {
                result.next();
                return new Piece(
                        result.getObject(1, UUID.class), result.getInt(2) == PIECE, result.getInt(3), result.getInt(4));
            }
        }
    }
}
