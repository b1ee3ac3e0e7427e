package vn.hientruong.media;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.hientruong.platform.jobs.Heavy;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.platform.problem.StoreUnavailable;

/** Has files rendered after the commit: tried for ever while the store is down, else a few times. */
@Singleton
class RenderingTask {
    static final String TASK = "render";

    private static final Logger LOG = Logger.getLogger(RenderingTask.class);
    private static final int TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** 2^8 seconds is nearly the longest wait already. */
    private static final int MOST_DOUBLINGS = 8;

    /** Which rendering of which upload, as the id of a task tells it. */
    private record Wanted(UUID uploadId, int round) {
        static Wanted of(String text) {
            int end = text.indexOf('/');
            return new Wanted(UUID.fromString(text.substring(0, end)), Integer.parseInt(text.substring(end + 1)));
        }

        String text() {
            return uploadId + "/" + round;
        }
    }

    private final Renderer renderer;
    private final Jobs jobs;
    private final Clock clock;

    RenderingTask(Renderer renderer, Jobs jobs, Clock clock) {
        this.renderer = renderer;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** To be called in the transaction that gave them to a report. */
    void order(List<UUID> uploadIds) {
        order(uploadIds, 0);
    }

    /** @param round of the rendering that is wanted */
    void order(List<UUID> uploadIds, int round) {
        if (!uploadIds.isEmpty()) {
            jobs.addHeavy(
                    uploadIds.stream()
                            .<TaskInstance<?>>map(id -> new TaskInstance<>(TASK, new Wanted(id, round).text()))
                            .toList(),
                    clock.instant());
        }
    }

    @Produces
    @Singleton
    @Heavy
    OneTimeTask<Void> task() {
        return Tasks.oneTime(TASK).onFailure(this::again).execute((instance, context) -> {
            Wanted wanted = Wanted.of(instance.getId());
            renderer.render(wanted.uploadId(), wanted.round());
        });
    }

    private void again(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        boolean storeIsDown =
                complete.getCause().filter(StoreUnavailable.class::isInstance).isPresent();
        Wanted wanted = Wanted.of(complete.getExecution().taskInstance.getId());
        if (!storeIsDown && failures >= TRIES) {
            LOG.errorf("Upload %s stays private: %d tries to render it failed", wanted.uploadId(), TRIES);
            renderer.giveUp(wanted.uploadId(), wanted.round());
            operations.remove();
            return;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS));
        Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        operations.reschedule(complete, next);
    }
}
