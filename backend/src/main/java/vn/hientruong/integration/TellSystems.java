package vn.hientruong.integration;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.report.ReportMoved;

/** Writes down what other systems will hear, in the transaction of the move. */
@Singleton
class TellSystems {
    private final Events events;
    private final Jobs jobs;
    private final Clock clock;

    TellSystems(Events events, Jobs jobs, Clock clock) {
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    void on(@Observes ReportMoved moved) {
        List<TaskInstance<?>> waiting = new ArrayList<>();
        for (UUID delivery : events.record(moved)) {
            waiting.add(WebhookTask.instance(delivery, 0));
        }
        if (!waiting.isEmpty()) {
            jobs.add(waiting, clock.instant());
        }
    }
}
