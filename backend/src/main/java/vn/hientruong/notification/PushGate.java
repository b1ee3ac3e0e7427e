package vn.hientruong.notification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hientruong.notification.Outcome.Kind;

/**
 * The circuit breaker of the push channel. While Firebase does not answer, rows wait in the queue and lose no try; after
 * a pause a few are tried, and the first that Firebase answers properly opens the gate again. A service account that is
 * not accepted shuts it for longer, loudly.
 */
@Singleton
class PushGate {
    /** Failures one after another, with nothing that worked between them, that shut the gate. */
    static final int MANY = 20;
    /** Pushes that try whether it works again. */
    static final int PROBE = 20;

    private static final Logger LOG = Logger.getLogger(PushGate.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LOCKED_OUT = Duration.ofMinutes(1);
    /** What Firebase asks for is heeded up to here. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Clock clock;
    private Instant shutUntil = Instant.MIN;
    private int failures;
    private int pauses;
    private @Nullable String lockedOut;

    PushGate(Clock clock) {
        this.clock = clock;
    }

    /** How many may be sent now, none while the gate is shut. */
    synchronized int room(int wanted) {
        if (clock.instant().isBefore(shutUntil)) {
            return 0;
        }
        return pauses > 0 ? Math.min(PROBE, wanted) : wanted;
    }

    /** Why Firebase takes nothing from us, while it does not. */
    synchronized Optional<String> lockedOut() {
        return Optional.ofNullable(lockedOut);
    }

    /** Whether nothing gets through at the moment. */
    synchronized boolean isShut() {
        return pauses > 0;
    }

    /** Looks at what became of pushes that were sent together; of each, whether it works. */
    synchronized void passed(List<Outcome> outcomes) {
        Optional<Outcome> locked = first(outcomes, Kind.LOCKED_OUT);
        if (locked.isPresent()) {
            lockOut(locked.get());
        } else if (outcomes.stream().anyMatch(PushGate::works)) {
            open();
        } else {
            failures += outcomes.size();
            if (first(outcomes, Kind.UNREACHED).isPresent() || failures >= MANY) {
                shut(outcomes);
            }
        }
    }

    private static boolean works(Outcome outcome) {
        return switch (outcome.kind()) {
            case ACCEPTED, UNREGISTERED, REFUSED -> true;
            case FAILED, UNREACHED, LOCKED_OUT -> false;
        };
    }

    private void open() {
        if (pauses > 0) {
            LOG.info("Pushes get through again");
        }
        failures = 0;
        pauses = 0;
        lockedOut = null;
    }

    private void shut(List<Outcome> outcomes) {
        Duration asked = outcomes.stream()
                .flatMap(outcome -> outcome.retryAfter().stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (pauses == 0) {
            LOG.warnf("No push gets through, they wait: %s", outcomes.get(0).reason());
        }
        Duration pause = Backoff.after(pauses, FIRST_PAUSE, LONGEST_PAUSE);
        pauses++;
        shutUntil = clock.instant().plus(Backoff.atLeast(asked, pause, LONGEST_WAIT));
    }

    private void lockOut(Outcome outcome) {
        lockedOut = outcome.reason();
        pauses++;
        shutUntil = clock.instant().plus(LOCKED_OUT);
        LOG.errorf(
                "Firebase refuses the service account (%s): nothing is pushed, every row waits."
                        + " Check hientruong.push.service-account; it is read again in a minute",
                outcome.reason());
    }

    private static Optional<Outcome> first(List<Outcome> outcomes, Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).findFirst();
    }
}
