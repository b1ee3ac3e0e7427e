package vn.hientruong.mobile.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void waitsDoubleUpToALimitAndAreNeverGivenUp() {
        Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15), new Random(7));

        for (int failure = 0; failure < 1000; failure++) {
            long whole = Math.min(900, 5L << Math.min(failure, 20));
            assertThat(backoff.next().toMillis()).isBetween(whole * 500, whole * 1000);
        }
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }
}
