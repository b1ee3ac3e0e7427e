package vn.hientruong.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.signal.Signal;

@QuarkusTest
class JobsTest {
    static final Queue<String> DONE = new ConcurrentLinkedQueue<>();

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    Session session;

    @Inject
    Event<Signal> signals;

    @Produces
    @Singleton
    static OneTimeTask<Void> remember() {
        return Tasks.oneTime("remember").execute((instance, context) -> DONE.add(instance.getId()));
    }

    @Test
    void workIsDoneSoonAfterTheCommit() {
        String id = UUID.randomUUID().toString();

        QuarkusTransaction.requiringNew().run(() -> jobs.add(List.of(work(id)), clock.instant()));

        await().atMost(Duration.ofMillis(900))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> DONE.contains(id));
    }

    @Test
    void whatWasRolledBackIsNeverDone() {
        String undone = UUID.randomUUID().toString();
        String done = UUID.randomUUID().toString();
        QuarkusTransaction.begin();
        jobs.add(List.of(work(undone)), clock.instant());
        QuarkusTransaction.rollback();

        QuarkusTransaction.requiringNew().run(() -> jobs.add(List.of(work(done)), clock.instant()));

        await().until(() -> DONE.contains(done));
        assertThat(DONE).doesNotContain(undone);
        assertThat(rows(undone)).isZero();
    }

    @Test
    void workWaitsForItsTime() {
        String later = UUID.randomUUID().toString();

        QuarkusTransaction.requiringNew()
                .run(() -> jobs.add(List.of(work(later)), clock.instant().plus(Duration.ofDays(1))));
        signals.fire(new Signal("jobs", ""));

        assertThat(rows(later)).isOne();
        assertThat(DONE).doesNotContain(later);
    }

    private long rows(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select count(*) from scheduled_tasks where task_instance = ?1", Long.class)
                        .setParameter(1, id)
                        .getSingleResult());
    }

    private static TaskInstance<?> work(String id) {
        return new TaskInstance<>("remember", id);
    }
}
