package vn.hientruong.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.platform.outside.OutsideCalls;

/** Sends one event to one webhook, after the commit and outside any transaction, until it is taken or two days have passed. */
@Singleton
class WebhookTask {
    private static final String TASK = "webhook";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int READ = 1000;
    private static final int GONE = 410;

    /** Between two tries: soon after a hiccup, then as long as somebody may need to mend a server over a week-end. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20));

    /** It was not taken; what is to be tried again. */
    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken(String why) {
            super(why);
        }
    }

    private final WebhookDeliveries deliveries;
    private final OutsideCalls outside;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookTask(WebhookDeliveries deliveries, OutsideCalls outside, ObjectMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.outside = outside;
        this.json = json;
        this.clock = clock;
    }

    /** @param round how often it was sent anew by hand: each is a job of its own */
    static TaskInstance<?> instance(UUID delivery, int round) {
        return new TaskInstance<>(TASK, delivery + ":" + round);
    }

    @Produces
    @Singleton
    OneTimeTask<Void> task() {
        return Tasks.oneTime(TASK)
                .onFailure(this::again)
                .execute((instance, context) -> send(delivery(instance.getId())));
    }

    private static UUID delivery(String instance) {
        return UUID.fromString(instance.substring(0, instance.indexOf(':')));
    }

    private void send(UUID id) {
        Optional<WebhookDeliveries.Due> found = deliveries.findDue(id);
        if (found.isEmpty()) {
            return;
        }
        WebhookDeliveries.Due due = found.get();
        if (due.event().isEmpty()) {
            deliveries.settle(id, DeliveryState.DROPPED, null, null);
            return;
        }
        try {
            byte[] body = json.writeValueAsBytes(due.event().get());
            String[] headers = Signature.headers(due.secret(), due.eventId(), clock.instant(), body);
            int status = outside.post(due.url(), body, headers, READ, PATIENCE).status();
            if (status / 100 == 2) {
                deliveries.settle(id, DeliveryState.SENT, status, null);
            } else if (status == GONE) {
                deliveries.settle(id, DeliveryState.FAILED, status, "gone");
            } else {
                deliveries.missed(id, status, null);
                throw new NotTaken("answered " + status);
            }
        } catch (JsonProcessingException neverWithOurRecords) {
            throw new IllegalStateException(neverWithOurRecords);
        } catch (IOException failed) {
            deliveries.missed(id, null, failed.getClass().getSimpleName());
            throw new NotTaken(failed.getClass().getSimpleName());
        }
    }

    private void again(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int failures = complete.getExecution().consecutiveFailures;
        if (failures < PAUSES.size()) {
            operations.reschedule(complete, clock.instant().plus(PAUSES.get(failures)));
        } else {
            deliveries.giveUp(delivery(complete.getExecution().taskInstance.getId()));
            operations.stop();
        }
    }
}
