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

/** Writes one thing for everybody who wants to hear of some areas: notifications and deliveries of some thousand accounts a statement. */
final class AreaPieces {
    private static final int PIECE = 5000;

    private static final String WRITE = """
            with moved as (
                select cast(? as timestamptz) as later, cast(? as boolean) as urgent, cast(? as text) as moment),
            piece as (
                select distinct s.account_id from area_subscription s
                where s.area_code = any(?) and (cast(? as uuid) is null or s.account_id > cast(? as uuid))
                order by s.account_id limit ?),
            told as (
                insert into notification (id, account_id, report_id, entry_id, kind, status, args, created_at)
                select gen_random_uuid(), a.id, null, ?, ?, ?, ?, ?
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
                            and (moved.urgent or choice.push is null or moved.moment = any(choice.push))
                        union all
                        select 'SMS', cast(told.account_id as text) where moved.moment = any(choice.sms)
                        union all
                        select 'MAIL', cast(told.account_id as text)
                        where moved.moment = any(choice.mail) and exists (
                            select from mail_address where account_id = told.account_id and address is not null)) way
                returning 1)
            select (select account_id from piece order by account_id desc limit 1), (select count(*) from piece),
                (select count(*) from told), (select count(*) from written)""";

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
            write.setArray(4, areas);
            write.setObject(5, after, Types.OTHER);
            write.setObject(6, after, Types.OTHER);
            write.setInt(7, PIECE);
            write.setObject(8, told.about());
            write.setString(9, told.kind());
            write.setString(10, told.moment().name());
            write.setArray(11, connection.createArrayOf("text", told.args().toArray()));
            write.setObject(12, told.at().atOffset(ZoneOffset.UTC));
            try (ResultSet result = write.executeQuery()) {
                result.next();
                return new Piece(
                        result.getObject(1, UUID.class), result.getInt(2) == PIECE, result.getInt(3), result.getInt(4));
            }
        }
    }
}
