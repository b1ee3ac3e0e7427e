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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The queue of pushes. A claim lasts for a while: whoever dies in the middle leaves rows that others find due again. It
 * stands in a column that no index knows, so claiming a row writes into none.
 * Times are the database's, so clocks of instances may differ. Each call is a transaction of its own and none waits for
 * Firebase.
 */
@Singleton
class Deliveries {
    /** A row that failed that often waits aside: those behind it for the same device go first. */
    static final int HOLDS_UP = 3;

    /**
     * The oldest first. Of one device only the first that waits, so its notifications come in their order, whichever
     * instance sends them; what waits for the morning holds up nothing that does not, and what is urgent passes those that wait to
     * come together.
     *
     * <p>The table is empty most of the time and full of a sudden, so no plan may outlive a claim (see {@link #PLANNED_ANEW}),
     * and the subqueries say "is not distinct from" so that no index of the whole queue offers itself for them: every row
     * would be compared with all before it.
     */
    static final String CLAIM = """
            with due as (
                select d.id from delivery d
                where d.channel = ? and d.bulk = ? and d.dead_at is null and d.due_at <= now()
                    and (d.claimed_until is null or d.claimed_until <= now())
                    and (select before.id from delivery before
                        where before.recipient = d.recipient and before.channel is not distinct from d.channel
                            and before.bulk is not distinct from d.bulk and before.dead_at is null and before.id < d.id
                            and before.attempts < %d and before.wanted_at <= now()
                            and not (d.urgent and not before.urgent and exists (
                                select from delivery first
                                where first.recipient = d.recipient and first.channel is not distinct from d.channel
                                    and first.dead_at is null and first.id <= before.id and first.held))
                        limit 1) is null
                order by d.due_at, d.id limit ?
                for update skip locked),
            claimed as (
                update delivery d set claimed_until = now() + ? * interval '1 millisecond'
                from due where d.id = due.id
                returning d.id, d.notification_id, d.account_id, d.channel, d.recipient, d.attempts, d.urgent, d.held, d.bulk)
            select c.id, n.id, n.report_id, n.kind, n.status, n.args, n.created_at, c.attempts, c.recipient,
                case when a.id is not null and a.disabled_at is null
                    then case c.channel when 'SMS' then a.phone when 'PUSH' then v.token else c.recipient end end,
                coalesce(v.locale, a.locale, 'vi'),
                (select count(*) from notification unread where unread.account_id = c.account_id and unread.read_at is null),
                c.urgent, c.held,
                case when c.urgent or c.bulk or c.channel <> 'PUSH' then 0 else (
                    select count(*) from notification earlier
                    where earlier.account_id = c.account_id and earlier.id <> n.id
                        and earlier.created_at between n.created_at - ? * interval '1 millisecond' and n.created_at) end,
                behind.rows, coalesce(behind.last, c.id)
            from claimed c
                join notification n on n.id = c.notification_id
                left join account a on a.id = c.account_id
                left join device v on c.channel = 'PUSH' and v.installation_id = c.recipient and v.account_id = c.account_id
                cross join lateral (
                    select count(*) as rows, max(id) as last from delivery later
                    where c.held and later.recipient = c.recipient and later.channel is not distinct from c.channel
                        and later.dead_at is null
                        and later.id > c.id and not later.bulk and not later.urgent) behind
            order by c.id""".formatted(HOLDS_UP);

    /** Settings of the same transaction: nothing is read through, and nothing waits for the disk. */
    static final String BY_INDEX = """
            set_config('enable_seqscan', 'off', true), set_config('enable_mergejoin', 'off', true),
                set_config('enable_hashjoin', 'off', true), set_config('jit', 'off', true),
                set_config('synchronous_commit', 'off', true)""";

    /**
     * For the transaction of a claim. A plan made while the table was empty reads it through for every row, and with
     * twenty thousand rows a claim then takes minutes. Nor does it wait for the disk: a claim that a crash of the
     * database undoes was about to end anyhow.
     */
    static final String PLANNED_ANEW = "select set_config('plan_cache_mode', 'force_custom_plan', true), " + BY_INDEX;

    private static final String DUE_FOR = """
            select exists (
                select from delivery
                where recipient = any(?) and channel = ? and dead_at is null and due_at <= now()
                    and (claimed_until is null or claimed_until <= now()))""";

    private final AgroalDataSource dataSource;

    Deliveries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Takes rows for this instance alone.
     *
     * @param bulk those to many people at once, or all others
     * @param channel {@code PUSH}, {@code SMS} or {@code MAIL}
     * @param lease how long nobody else gets them
     * @param together how long before a notification others count as shortly before
     * @throws SQLException when the database cannot be asked
     */
    List<Waiting> claim(String channel, boolean bulk, int limit, Duration lease, Duration together)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return within(connection, () -> {
                try (Statement plan = connection.createStatement();
                        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                    plan.execute(PLANNED_ANEW);
                    claim.setString(1, channel);
                    claim.setBoolean(2, bulk);
                    claim.setInt(3, limit);
                    claim.setLong(4, lease.toMillis());
                    claim.setLong(5, together.toMillis());
                    return waiting(claim);
                }
            });
        }
    }

    /**
     * Whether something is due for one of these, as what waited behind what was sent just now.
     *
     * @throws SQLException when the database cannot be asked
     */
    boolean areDueFor(String channel, List<Waiting> sent) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(DUE_FOR)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", sent.stream().map(Waiting::recipient).toArray()));
            query.setString(2, channel);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static List<Waiting> waiting(PreparedStatement claim) throws SQLException {
        List<Waiting> claimed = new ArrayList<>();
        try (ResultSet row = claim.executeQuery()) {
            while (row.next()) {
                claimed.add(waiting(row));
            }
        }
        return claimed;
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                (String[]) row.getArray(6).getArray(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                row.getBoolean(13),
                row.getBoolean(14),
                row.getInt(15),
                row.getInt(16),
                row.getLong(17));
    }

    /** What became of claimed rows. */
    interface Settled {
        /** Writes it down in the connection's transaction. */
        void write(Connection connection) throws SQLException;
    }

    /**
     * Writes it down, all or nothing.
     *
     * @throws SQLException when the database cannot be told; the rows are then due again after their lease
     */
    void settle(Settled settled) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            within(connection, () -> {
                settled.write(connection);
                return settled;
            });
        }
    }

    /** Work in one transaction. */
    interface Work<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    /** Does that work in a transaction of that connection. */
    static <T extends @Nullable Object> T within(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
