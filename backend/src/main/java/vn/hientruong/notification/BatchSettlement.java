package vn.hientruong.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.notification.Settlement.Dead;
import vn.hientruong.notification.Settlement.Later;

/**
 * What became of a batch. It is gone; whatever was not taken goes on as a delivery of its own, which knows retries, order and dead letters.
 *
 * @param devices what became of those that were pushed to, by their number in the batch
 * @param queued numbers of those that were not pushed to yet
 */
record BatchSettlement(long batch, Settlement devices, List<Long> queued) implements Deliveries.Settled {
    /** Whoever has deleted their account meanwhile has no notification any more. */
    private static final String WRITE = """
            with batch as (delete from delivery_batch where id = ? returning *)
            insert into delivery (notification_id, account_id, channel, recipient, bulk, urgent, wanted_at, due_at, attempts,
                reason, dead_at)
            select told.id, told.account_id, 'PUSH', batch.recipients[rest.number], true, batch.urgent, batch.wanted_at,
                now() + rest.millis * interval '1 millisecond', rest.attempts, rest.reason,
                case when rest.dead then now() end
            from batch
                cross join unnest(?, ?, ?, ?, ?) as rest(number, millis, attempts, reason, dead)
                join notification told on told.id = batch.notifications[rest.number]
            order by rest.number""";

    /** A delivery to be written; of a dead one the time does not matter. */
    private record Rest(
            long number,
            long millis,
            int attempts,
            @Nullable String reason,
            boolean dead) {}

    /** A batch that somebody else has settled meanwhile stays so. */
    @Override
    public void write(Connection connection) throws SQLException {
        Settlement.forget(connection, devices.gone());
        List<Rest> rest = rest();
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setLong(1, batch);
            write.setArray(2, connection.createArrayOf("int4", array(rest, one -> (int) one.number())));
            write.setArray(3, connection.createArrayOf("int8", array(rest, Rest::millis)));
            write.setArray(4, connection.createArrayOf("int2", array(rest, one -> (short) one.attempts())));
            write.setArray(5, connection.createArrayOf("text", array(rest, Rest::reason)));
            write.setArray(6, connection.createArrayOf("bool", array(rest, Rest::dead)));
            write.executeUpdate();
        }
    }

    private List<Rest> rest() {
        List<Rest> rest = new ArrayList<>();
        queued.forEach(number -> rest.add(new Rest(number, 0, 0, null, false)));
        for (Later later : devices.later()) {
            rest.add(new Rest(later.id(), later.in().toMillis(), later.counts() ? 1 : 0, later.reason(), false));
        }
        for (Dead dead : devices.dead()) {
            rest.add(new Rest(dead.id(), 0, 1, dead.reason(), true));
        }
        return rest;
    }

    private interface Column {
        @Nullable
        Object of(Rest rest);
    }

    private static @Nullable Object[] array(List<Rest> rest, Column column) {
        return rest.stream().map(column::of).toArray();
    }
}
