package vn.hientruong.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import vn.hientruong.platform.signal.Signal;
import vn.hientruong.platform.signal.Signals;

/**
 * Puts work off until the current transaction has committed, and starts and stops the scheduler that does it. Work is
 * done at least once: an instance that dies in the middle leaves it to another, so a task must bear being run again.
 */
@ApplicationScoped
public class Jobs {
    private static final String TOPIC = "jobs";
    /** The others look once a second anyway; telling them of every single task would only keep them busy. */
    private static final Duration BETWEEN_SIGNALS = Duration.ofMillis(500);

    private static final Duration STOPPING = Duration.ofSeconds(5);

    /** Work was added in a transaction that has now committed. */
    record Added(Scheduler queue) {}

    private final Scheduler scheduler;
    private final Scheduler heavy;
    private final Event<Added> added;
    private final Event<Signals.Outgoing> outgoing;
    private final AtomicLong lastSignal = new AtomicLong(System.nanoTime() - BETWEEN_SIGNALS.toNanos());

    Jobs(
            AgroalDataSource dataSource,
            @Any Instance<Task<?>> tasks,
            JobsConfig config,
            Clock clock,
            Event<Added> added,
            Event<Signals.Outgoing> outgoing) {
        this.scheduler = scheduler(dataSource, quick(tasks), "scheduled_tasks", config.threads(), config, clock);
        this.heavy = scheduler(
                dataSource,
                tasks.select(Heavy.Literal.INSTANCE).stream().toList(),
                "heavy_tasks",
                config.heavyThreads(),
                config,
                clock);
        this.added = added;
        this.outgoing = outgoing;
    }

    /**
     * Has each of these done once that time has come and the current transaction, which this joins, has committed.
     *
     * @param instances of tasks that are CDI beans; their ids are new, as those of rows just written are
     */
    public void add(List<TaskInstance<?>> instances, Instant at) {
        add(scheduler, instances, at);
    }

    /** The same for tasks that are {@link Heavy}. */
    public void addHeavy(List<TaskInstance<?>> instances, Instant at) {
        add(heavy, instances, at);
    }

    private void add(Scheduler queue, List<TaskInstance<?>> instances, Instant at) {
        queue.scheduleBatch(instances, at);
        added.fire(new Added(queue));
        long now = System.nanoTime();
        long last = lastSignal.get();
        if (now - last >= BETWEEN_SIGNALS.toNanos() && lastSignal.compareAndSet(last, now)) {
            outgoing.fire(new Signals.Outgoing(TOPIC, ""));
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Added here) {
        here.queue().triggerCheckForDueExecutions();
    }

    void wake(@Observes Signal elsewhere) {
        if (elsewhere.concerns(TOPIC)) {
            scheduler.triggerCheckForDueExecutions();
            heavy.triggerCheckForDueExecutions();
        }
    }

    /** Last of all, when everything a task may need has started. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
        scheduler.start();
        heavy.start();
    }

    /** First of all, while everything a task may need still runs. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        scheduler.stop();
        heavy.stop();
    }

    private static List<Task<?>> quick(Instance<Task<?>> tasks) {
        Set<Task<?>> heavy = tasks.select(Heavy.Literal.INSTANCE).stream().collect(Collectors.toSet());
        return tasks.stream().filter(task -> !heavy.contains(task)).toList();
    }

    private static Scheduler scheduler(
            AgroalDataSource dataSource,
            List<Task<?>> tasks,
            String table,
            int threads,
            JobsConfig config,
            Clock clock) {
        List<Task<?>> once = new ArrayList<>();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> regular) {
                recurring.add(regular);
            } else {
                once.add(task);
            }
        }
        return Scheduler.create(dataSource, once)
                .tableName(table)
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed("hientruong-" + UUID.randomUUID()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .clock(clock::instant)
                .threads(threads)
                .pollingInterval(config.pollingInterval())
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(config.heartbeatInterval())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(STOPPING)
                .failureLogging(LogLevel.WARN, false)
                .build();
    }
}
