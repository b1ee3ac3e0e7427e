package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.calendar.DeadlineMove;
import vn.hientruong.model.calendar.DeadlineProgress;

/** What a changed calendar does to deadlines, as rows: written together, taken away by whoever carries them out. */
@Singleton
class DeadlineOrders {
    private static final String ORDER = """
            insert into deadline_order (report_id, due_at, new_due_at, moves, ordered_by, ordered_together)
            select id, due, new_due, ?, ?, ? from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) moved (id, due, new_due)
            """;

    /** By their place in the file, so that the rows that are gone already are not looked at again. */
    private static final String TAKE = """
            with taken as (
                delete from deadline_order where ctid = any (array(
                    select ctid from deadline_order where (due_at, report_id) > (?, ?)
                    order by due_at, report_id limit ? for update skip locked))
                returning report_id, due_at, new_due_at, moves, ordered_by)
            select * from taken order by due_at, report_id
            """;

    private static final String NEXT = """
            select report_id, due_at, new_due_at, moves, ordered_by from deadline_order
            where (due_at, report_id) > (?, ?) order by due_at, report_id limit 1
            """;

    /**
     * One report.
     *
     * @param moves whether its deadline becomes the new one, or stays and the timeline says so
     */
    record Order(UUID reportId, Instant dueAt, Instant newDueAt, boolean moves, UUID orderedBy) {
        Place place() {
            return new Place(dueAt, reportId);
        }
    }

    /** Where an order stands among the others: what is due first first. */
    record Place(Instant dueAt, UUID reportId) {
        static final Place BEFORE_ALL = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    private final Session session;

    DeadlineOrders(Session session) {
        this.session = session;
    }

    /**
     * Keeps others from ordering anything and from carrying it out, until the end of the transaction.
     *
     * @throws DeadlinesMoving when there is anything that was ordered before
     */
    @Transactional(TxType.MANDATORY)
    void hold() {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table deadline_order in exclusive mode");
            }
        });
        DeadlineProgress progress = progress();
        if (progress.left() > 0) {
            throw new DeadlinesMoving(progress);
        }
    }

    /** How much is left. */
    @Transactional
    DeadlineProgress progress() {
        return session.doReturningWork(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*), coalesce(max(ordered_together), 0) from deadline_order")) {
                row.next();
                return new DeadlineProgress(row.getInt(1), row.getInt(2));
            }
        });
    }

    /** Written down for whoever carries them out. */
    @Transactional(TxType.MANDATORY)
    void add(List<DeadlineMove> moves, boolean really, Caller caller) {
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ORDER)) {
                insert.setBoolean(1, really);
                insert.setObject(2, caller.accountId());
                insert.setInt(3, moves.size());
                insert.setArray(4, array(connection, "uuid", moves, DeadlineMove::reportId));
                insert.setArray(5, array(connection, "timestamptz", moves, move -> utc(move.dueAt())));
                insert.setArray(6, array(connection, "timestamptz", moves, move -> utc(move.newDueAt())));
                insert.executeUpdate();
            }
        });
    }

    /** The next ones, in their order; gone with the current transaction. What another instance has in hand is left out. */
    @Transactional(TxType.MANDATORY)
    List<Order> take(Place after, int limit) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(TAKE)) {
                place(delete, after);
                delete.setInt(3, limit);
                List<Order> orders = new ArrayList<>();
                try (ResultSet row = delete.executeQuery()) {
                    while (row.next()) {
                        orders.add(order(row));
                    }
                }
                return orders;
            }
        });
    }

    /** The first behind that place, whoever has it in hand; it stays. */
    @Transactional
    Optional<Order> next(Place after) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(NEXT)) {
                place(select, after);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(order(row)) : Optional.empty();
                }
            }
        });
    }

    private static void place(PreparedStatement statement, Place after) throws SQLException {
        statement.setObject(1, utc(after.dueAt()));
        statement.setObject(2, after.reportId());
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getObject("report_id", UUID.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("new_due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("moves"),
                row.getObject("ordered_by", UUID.class));
    }

    private static Array array(
            Connection connection, String type, Collection<DeadlineMove> moves, Function<DeadlineMove, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, moves.stream().map(value).toArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
