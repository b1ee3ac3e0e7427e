package vn.hientruong.notification;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import vn.hientruong.notification.QueueWatch.Queue;

/**
 * A warning, not a reason to take an instance away: {@code /q/health/well} is down when a push has waited for more than
 * two minutes or the push service accepts nothing from us.
 */
@Wellness
@ApplicationScoped
class PushHealth implements HealthCheck {
    static final double TOO_OLD_SECONDS = 120;

    private final QueueWatch watch;
    private final PushGate gate;

    PushHealth(QueueWatch watch, PushGate gate) {
        this.watch = watch;
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        return answer(watch.queue());
    }

    HealthCheckResponse answer(Queue queue) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Pushes get through")
                .withData("waiting", queue.waiting())
                .withData("oldestSeconds", (long) queue.oldestSeconds())
                .withData("deadLetters", queue.dead())
                .status(queue.oldestSeconds() <= TOO_OLD_SECONDS
                        && gate.lockedOut().isEmpty());
        gate.lockedOut().ifPresent(reason -> answer.withData("refused", reason));
        return answer.build();
    }
}
