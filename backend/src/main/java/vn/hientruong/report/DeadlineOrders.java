package vn.hientruong.report;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.calendar.DeadlineMove;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.platform.time.SystemClock;

/**
 * What a changed calendar does to deadlines, ordered with it in one go and carried out afterwards, some at a time, each
 * batch in a transaction of its own: thousands of reports are not held for a minute. What is done is not found again, so it
 * may be stopped anywhere and run again.
 */
@Singleton
class DeadlineOrders {
    static final int BATCH = 100;
    static final String TASK = "deadline-orders";

    private static final Duration AGAIN = Duration.ofSeconds(30);

    /** In either language. */
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(SystemClock.ZONE);

    private static final String ORDER = """
            insert into deadline_order (report_id, due_at, new_due_at, moves, ordered_by)
            select id, due, new_due, ?, ? from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) moved (id, due, new_due)
            """;

    private static final String TAKE = """
            delete from deadline_order where report_id in (
                select report_id from deadline_order order by due_at, report_id limit %d for update skip locked)
            returning report_id, due_at, new_due_at, moves, ordered_by
            """.formatted(BATCH);

    /** @param moves whether it becomes the new one, or stays and the timeline says so */
    private record Order(UUID reportId, Instant dueAt, Instant newDueAt, boolean moves, UUID orderedBy) {}

    private final Session session;
    private final ReportRepository reports;
    private final Event<ReportMoved> moved;
    private final LiveReports live;
    private final Jobs jobs;
    private final Clock clock;

    DeadlineOrders(
            Session session,
            ReportRepository reports,
            Event<ReportMoved> moved,
            LiveReports live,
            Jobs jobs,
            Clock clock) {
        this.session = session;
        this.reports = reports;
        this.moved = moved;
        this.live = live;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Keeps others from ordering anything and from carrying it out, until the end of the transaction.
     *
     * @return whether there is anything that was ordered before
     */
    @Transactional(TxType.MANDATORY)
    boolean hold() {
        return session.doReturningWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table deadline_order in exclusive mode");
                try (ResultSet row = statement.executeQuery("select exists (select from deadline_order)")) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /** To be carried out after the commit; of a report that was given another deadline by then, nothing becomes. */
    @Transactional(TxType.MANDATORY)
    void order(List<DeadlineMove> moves, boolean really, Caller caller) {
        if (moves.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ORDER)) {
                insert.setBoolean(1, really);
                insert.setObject(2, caller.accountId());
                insert.setArray(3, array(connection, "uuid", moves, DeadlineMove::reportId));
                insert.setArray(4, array(connection, "timestamptz", moves, move -> utc(move.dueAt())));
                insert.setArray(5, array(connection, "timestamptz", moves, move -> utc(move.newDueAt())));
                insert.executeUpdate();
            }
        });
        jobs.add(List.of(new TaskInstance<>(TASK, UUID.randomUUID().toString())), clock.instant());
    }

    @Produces
    @Singleton
    OneTimeTask<Void> deadlineOrdersTask() {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> carryOutAll());
    }

    /** Until nothing is left but what another instance has in hand. */
    void carryOutAll() {
        while (carryOutSome() > 0) {
            // each batch by itself
        }
    }

    /** One batch, what is due first first; answers with how many orders it found. */
    int carryOutSome() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Order> orders = session.doReturningWork(DeadlineOrders::take);
            reports.hold(orders.stream().map(Order::reportId).toList());
            orders.forEach(this::carryOut);
            return orders.size();
        });
    }

    private void carryOut(Order order) {
        Report report = reports.findById(order.reportId());
        if (order.dueAt().equals(report.assignment().dueAt())) {
            String note = SHOWN.format(order.dueAt()) + " → " + SHOWN.format(order.newDueAt());
            ReportEntry line = order.moves()
                    ? report.moveDeadline(order.orderedBy(), note, order.newDueAt(), clock.instant())
                    : report.keepDeadline(order.orderedBy(), note, clock.instant());
            reports.add(line);
            moved.fire(report.fact(line));
            live.announce(report);
        }
        // every line is flushed, and a flush looks at all that is loaded
        session.clear();
    }

    private static List<Order> take(Connection connection) throws SQLException {
        List<Order> orders = new ArrayList<>();
        try (PreparedStatement delete = connection.prepareStatement(TAKE);
                ResultSet row = delete.executeQuery()) {
            while (row.next()) {
                orders.add(new Order(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBoolean(4),
                        row.getObject(5, UUID.class)));
            }
        }
        return orders;
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
