package vn.hientruong.platform.mail;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hientruong.platform.mail.Mails.Waiting;

/** Composes a letter and hands it to the mail server, after the commit and outside any transaction, until it is taken. */
@Singleton
class MailTask {
    static final String TASK = "mail";

    private static final Logger LOG = Logger.getLogger(MailTask.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    /** With those pauses about three days: longer than any week-end a mail server may be down. */
    private static final int TRIES = 150;

    private final Instance<Letters> kinds;
    private final Paper paper;
    private final MailServer server;
    private final MeterRegistry meters;
    private final Clock clock;

    MailTask(@Any Instance<Letters> kinds, Paper paper, MailServer server, MeterRegistry meters, Clock clock) {
        this.kinds = kinds;
        this.paper = paper;
        this.server = server;
        this.meters = meters;
        this.clock = clock;
    }

    @Produces
    @Singleton
    OneTimeTask<Void> task() {
        return Tasks.oneTime(TASK)
                .onFailure(this::again)
                .execute((instance, context) -> send(Waiting.of(instance.getId())));
    }

    void send(Waiting waiting) {
        Letters letters = letters(waiting.kind());
        Optional<Letter> letter = letters.compose(waiting.about());
        if (letter.isEmpty()) {
            return;
        }
        try {
            server.take(paper.write(letter.get(), waiting.letter()));
        } catch (NoSuchMailbox wrong) {
            LOG.warnf("A letter of kind %s is not sent: there is no such address", waiting.kind());
            fail(letters, waiting, "no_such_mailbox");
            return;
        }
        count("sent");
        letters.sent(waiting.about());
    }

    static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void again(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        if (failures < TRIES) {
            count("failed");
            operations.reschedule(complete, clock.instant().plus(pause(failures)));
        } else {
            Waiting waiting = Waiting.of(complete.getExecution().taskInstance.getId());
            LOG.errorf("A letter of kind %s is not sent: %d tries failed", waiting.kind(), TRIES);
            fail(letters(waiting.kind()), waiting, "given_up");
            operations.stop();
        }
    }

    private void fail(Letters letters, Waiting waiting, String result) {
        count(result);
        letters.failed(waiting.about());
    }

    private Letters letters(String kind) {
        return kinds.stream()
                .filter(letters -> letters.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody composes letters of kind " + kind));
    }

    private void count(String result) {
        meters.counter("hientruong.mail.results", "result", result).increment();
    }
}
