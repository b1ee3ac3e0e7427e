package vn.hientruong.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.QueueWatch.Queue;

@QuarkusTest
class QueueWatchTest {
    @Inject
    QueueWatch watch;

    @Inject
    Clock clock;

    @Test
    void aPushThatWaitsForMoreThanTwoMinutesIsAWarning() {
        PushHealth health = new PushHealth(watch, new PushGate(clock));

        assertThat(health.answer(new Queue(3, 119, 1)).getStatus()).isEqualTo(Status.UP);
        assertThat(health.answer(new Queue(3, 121, 0)).getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aServiceAccountThatIsRefusedIsAWarning() {
        PushGate gate = new PushGate(clock);
        gate.passed(java.util.List.of(Outcome.lockedOut("UNAUTHENTICATED/null")));

        assertThat(new PushHealth(watch, gate).answer(new Queue(0, 0, 0)))
                .satisfies(answer -> assertThat(answer.getStatus()).isEqualTo(Status.DOWN))
                .satisfies(answer ->
                        assertThat(answer.getData().orElseThrow()).containsEntry("refused", "UNAUTHENTICATED/null"));
    }

    @Test
    void aWarningTakesNoInstanceAway() {
        given().get("/q/health/ready")
                .then()
                .body("checks.name.toString()", org.hamcrest.Matchers.not(containsString("Pushes")));
        given().get("/q/health/well").then().body("checks.name.toString()", containsString("Pushes get through"));
    }

    @Test
    void theNumbersAreThereForPrometheus() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("hientruong_push_waiting"))
                .body(containsString("hientruong_push_oldest_seconds"))
                .body(containsString("hientruong_push_dead"))
                .body(containsString("hientruong_push_delay_seconds_bucket"));
    }
}
