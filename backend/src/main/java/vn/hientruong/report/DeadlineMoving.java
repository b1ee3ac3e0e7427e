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
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.calendar.DeadlineMove;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.report.DeadlineOrders.Order;
import vn.hientruong.report.DeadlineOrders.Place;

/**
 * Carries out what a changed calendar does to deadlines, after it was written, some at a time, each batch in a transaction
 * of its own: thousands of reports are not held for a minute. What is done is not found again, so it may be stopped
 * anywhere and run again.
 */
@Singleton
class DeadlineMoving {
    private static final Logger LOG = Logger.getLogger(DeadlineMoving.class);

    static final int BATCH = 100;
    static final String TASK = "deadline-orders";

    /** Batches that nobody minds to wait for. */
    private static final int FEW = 10;

    private static final Duration AGAIN = Duration.ofSeconds(30);

    /** In either language. */
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(SystemClock.ZONE);

    /**
     * What came of some orders.
     *
     * @param last where the last of them stands
     */
    record Passed(Place last, int done, int failed) {}

    private final Session session;
    private final DeadlineOrders orders;
    private final ReportRepository reports;
    private final Event<ReportMoved> moved;
    private final LiveReports live;
    private final Jobs jobs;
    private final Clock clock;

    DeadlineMoving(
            Session session,
            DeadlineOrders orders,
            ReportRepository reports,
            Event<ReportMoved> moved,
            LiveReports live,
            Jobs jobs,
            Clock clock) {
        this.session = session;
        this.orders = orders;
        this.reports = reports;
        this.moved = moved;
        this.live = live;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** To be carried out after the commit; of a report that was given another deadline by then, nothing becomes. */
    @Transactional(TxType.MANDATORY)
    void order(List<DeadlineMove> moves, boolean really, Caller caller) {
        if (!moves.isEmpty()) {
            orders.add(moves, really, caller);
            jobs.add(List.of(new TaskInstance<>(TASK, UUID.randomUUID().toString())), clock.instant());
        }
    }

    @Produces
    @Singleton
    OneTimeTask<Void> deadlineOrdersTask() {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> carryOutAll());
    }

    /** As much as can be waited for. */
    void carryOutFew() {
        pass(FEW);
    }

    /**
     * Until nothing is left but what another instance has in hand.
     *
     * @throws IllegalStateException when some could not be carried out: they are left, and all others are done
     */
    void carryOutAll() {
        Passed passed;
        do {
            // what was in somebody's hand, and came back, stands before the end of the pass
            passed = pass(Integer.MAX_VALUE);
        } while (passed.done() > 0);
        if (passed.failed() > 0) {
            throw new IllegalStateException(passed.failed() + " deadlines could not be moved and are tried again");
        }
    }

    /** From the first order to the last. */
    private Passed pass(int batches) {
        return inTurn(Place.BEFORE_ALL, batches, this::carryOutSome);
    }

    /** One batch behind that place, what is due first first. Where it fails, each by itself, so that one holds up nobody behind it. */
    Passed carryOutSome(Place after) {
        try {
            return carryOut(after, BATCH);
        } catch (RuntimeException failed) {
            LOG.warn("Deadlines that do not move together are moved one by one", failed);
            return inTurn(after, BATCH, this::carryOutNext);
        }
    }

    private Passed carryOutNext(Place after) {
        try {
            return carryOut(after, 1);
        } catch (RuntimeException failed) {
            Optional<Order> left = orders.next(after);
            left.ifPresent(order -> LOG.errorf(
                    failed, "The deadline of report %s cannot be moved; it is tried again", order.reportId()));
            return left.map(order -> new Passed(order.place(), 0, 1)).orElse(new Passed(after, 0, 0));
        }
    }

    /** One step after the other, each behind the last, until one finds nothing. */
    private static Passed inTurn(Place after, int most, Function<Place, Passed> step) {
        Passed all = new Passed(after, 0, 0);
        for (int i = 0; i < most; i++) {
            Passed some = step.apply(all.last());
            if (some.done() + some.failed() == 0) {
                return all;
            }
            all = new Passed(some.last(), all.done() + some.done(), all.failed() + some.failed());
        }
        return all;
    }

    private Passed carryOut(Place after, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Order> batch = orders.take(after, limit);
            reports.hold(batch.stream().map(Order::reportId).toList());
            batch.forEach(this::carryOut);
            Place last = batch.isEmpty() ? after : batch.get(batch.size() - 1).place();
            return new Passed(last, batch.size(), 0);
        });
    }

    private void carryOut(Order order) {
        Report report = reports.findById(order.reportId());
        if (CountedDeadlines.UNANSWERED.contains(report.status())
                && order.dueAt().equals(report.assignment().dueAt())) {
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
}
