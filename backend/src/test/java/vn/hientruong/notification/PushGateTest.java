package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.Outcome.Kind;
import vn.hientruong.testsupport.MovableClock;

class PushGateTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T02:00:00Z"));
    private final PushGate gate = new PushGate(clock);

    @Test
    void oneRowThatFailsShutsNothing() {
        for (int i = 1; i < PushGate.MANY; i++) {
            gate.passed(List.of(outcome(Kind.FAILED)));
        }

        assertThat(gate.isShut()).isFalse();
        assertThat(gate.room(500)).isEqualTo(500);
    }

    @Test
    void manyFailuresWithoutASuccessShutIt() {
        gate.passed(Collections.nCopies(PushGate.MANY, outcome(Kind.FAILED)));

        assertThat(gate.room(500)).isZero();
    }

    @Test
    void oneSuccessAmongManyFailuresKeepsItOpen() {
        gate.passed(Collections.nCopies(PushGate.MANY - 1, outcome(Kind.FAILED)));
        gate.passed(List.of(outcome(Kind.FAILED), outcome(Kind.ACCEPTED)));

        assertThat(gate.room(500)).isEqualTo(500);
    }

    @Test
    void afterAPauseAFewAreTriedAndTheFirstSuccessOpensIt() {
        gate.passed(List.of(outcome(Kind.UNREACHED)));
        assertThat(gate.room(500)).isZero();

        clock.advance(Duration.ofSeconds(2));
        assertThat(gate.room(500)).isEqualTo(PushGate.PROBE);

        gate.passed(List.of(outcome(Kind.ACCEPTED)));
        assertThat(gate.room(500)).isEqualTo(500);
    }

    @Test
    void pausesGrowAndStayBelowHalfAMinute() {
        for (int i = 0; i < 10; i++) {
            gate.passed(List.of(outcome(Kind.UNREACHED)));
            clock.advance(Duration.ofSeconds(30));
            assertThat(gate.room(500)).as("after %d", i).isEqualTo(PushGate.PROBE);
        }
        gate.passed(List.of(outcome(Kind.UNREACHED)));
        clock.advance(Duration.ofSeconds(5));
        assertThat(gate.room(500)).isZero();
    }

    @Test
    void itStaysShutForAsLongAsFirebaseAsks() {
        Outcome busy = new Outcome(Kind.FAILED, "UNAVAILABLE", Optional.of(Duration.ofSeconds(60)));

        gate.passed(Collections.nCopies(PushGate.MANY, busy));

        clock.advance(Duration.ofSeconds(59));
        assertThat(gate.room(500)).isZero();
        clock.advance(Duration.ofSeconds(14));
        assertThat(gate.room(500)).isEqualTo(PushGate.PROBE);
    }

    @Test
    void aWrongServiceAccountIsNamedUntilOneWorks() {
        gate.passed(List.of(outcome(Kind.LOCKED_OUT)));
        assertThat(gate.room(500)).isZero();
        assertThat(gate.lockedOut()).contains("LOCKED_OUT");

        clock.advance(Duration.ofMinutes(2));
        gate.passed(List.of(outcome(Kind.ACCEPTED)));

        assertThat(gate.lockedOut()).isEmpty();
        assertThat(gate.isShut()).isFalse();
    }

    private static Outcome outcome(Kind kind) {
        return new Outcome(kind, kind.name(), Optional.empty());
    }
}
