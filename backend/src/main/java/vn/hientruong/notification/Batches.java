package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The queue of what goes to many: a row for as many devices as are pushed to at once. It is claimed for a while, as {@link Deliveries}
 * are, by the database's clock.
 *
 * <p>To plan anew for each batch would cost a third of what its statements do. Subqueries with a limit and {@link Deliveries#BY_INDEX} leave
 * one plan, which is right for any size.
 */
@Singleton
class Batches {
    /**
     * The oldest that does not overtake another message to the same people. Both go through accounts in their order, so ranges of
     * accounts tell.
     */
    private static final String CLAIM = """
            with due as (
                select b.id, b.claimed_until is not null as left_behind from delivery_batch b
                where b.wanted_at <= now() and (b.claimed_until is null or b.claimed_until <= now())
                    and (select before.id from delivery_batch before
                        where before.id < b.id and before.about <> b.about and before.wanted_at <= now()
                            and before.first_account <= b.last_account and before.last_account >= b.first_account
                        limit 1) is null
                order by b.id limit 1
                for update skip locked)
            update delivery_batch b set claimed_until = now() + ? * interval '1 millisecond'
            from due where b.id = due.id
            returning b.id, b.devices, due.left_behind, b.urgent, b.kind, b.status, b.args, b.told_at""";

    /** For the transaction of a claim, or of a look at what was claimed. */
    private static final String PLANNED_ONCE =
            "select set_config('plan_cache_mode', 'force_generic_plan', true), " + Deliveries.BY_INDEX;

    static final String READ = """
            select way.number, way.notification_id, way.recipient, case when a.id is not null then v.token end,
                coalesce(v.locale, a.locale, 'vi'),
                (select count(*) from notification unread where unread.account_id = way.account_id and unread.read_at is null),
                (select before.id from delivery before
                    where before.recipient = way.recipient and before.channel is not distinct from 'PUSH'
                        and before.bulk is not distinct from true and before.dead_at is null
                        and before.wanted_at <= now() and before.attempts < %d
                    limit 1) is not null
            from delivery_batch b
                cross join lateral unnest(b.notifications, b.accounts, b.recipients)
                    with ordinality as way(notification_id, account_id, recipient, number)
                left join account a on a.id = way.account_id and a.disabled_at is null
                left join device v on v.installation_id = way.recipient and v.account_id = way.account_id
            where b.id = ?
            order by way.number""".formatted(Deliveries.HOLDS_UP);

    private final AgroalDataSource dataSource;

    /**
     * The devices of a batch, by their number in it as id.
     *
     * @param free those to push to at once
     * @param behind numbers of those for which something else waits that comes first
     */
    record Devices(List<Waiting> free, List<Long> behind) {}

    Batches(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes one for this instance alone.
     *
     * @param lease how long nobody else gets it
     * @throws SQLException when the database cannot be asked
     */
    Optional<Batch> claim(Duration lease) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Deliveries.within(connection, () -> claim(connection, lease));
        }
    }

    /** In that connection's transaction. */
    static Optional<Batch> claim(Connection connection, Duration lease) throws SQLException {
        plan(connection);
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setLong(1, lease.toMillis());
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.of(batch(row)) : Optional.empty();
            }
        }
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong(1),
                row.getInt(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6),
                (String[]) row.getArray(7).getArray(),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    /**
     * Whom it goes to, as things stand now.
     *
     * @throws SQLException when the database cannot be asked
     */
    Devices devices(Batch batch) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Deliveries.within(connection, () -> devices(connection, batch));
        }
    }

    /** In that connection's transaction. */
    static Devices devices(Connection connection, Batch batch) throws SQLException {
        plan(connection);
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setLong(1, batch.id());
            try (ResultSet row = read.executeQuery()) {
                return devices(batch, row);
            }
        }
    }

    private static Devices devices(Batch batch, ResultSet row) throws SQLException {
        Devices devices = new Devices(new ArrayList<>(batch.devices()), new ArrayList<>());
        while (row.next()) {
            if (row.getBoolean(7)) {
                devices.behind().add(row.getLong(1));
            } else {
                devices.free().add(waiting(batch, row));
            }
        }
        return devices;
    }

    private static Waiting waiting(Batch batch, ResultSet row) throws SQLException {
        long number = row.getLong(1);
        return new Waiting(
                number,
                row.getObject(2, UUID.class),
                null,
                batch.kind(),
                batch.status(),
                batch.args(),
                batch.since(),
                0,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                batch.urgent(),
                false,
                0,
                0,
                number);
    }

    /** So that it is planned once for each connection. */
    static void plan(Connection connection) throws SQLException {
        try (Statement plan = connection.createStatement()) {
            plan.execute(PLANNED_ONCE);
        }
    }
}
