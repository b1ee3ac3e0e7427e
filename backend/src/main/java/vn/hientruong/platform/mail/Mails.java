package vn.hientruong.platform.mail;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hientruong.platform.jobs.Jobs;

/** Has letters sent. */
@Singleton
public class Mails {
    private final Jobs jobs;

    Mails(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Has a letter composed and sent once that time has come and the current transaction, which this joins, has committed.
     * A mail server that is down delays it; see {@link Letters#failed}.
     *
     * @param kind of {@link Letters}
     * @param about handed to it
     */
    public void send(String kind, UUID about, Instant at) {
        jobs.add(List.of(new TaskInstance<>(MailTask.TASK, new Waiting(kind, about, UUID.randomUUID()).id())), at);
    }

    /** A letter in the queue; the last id makes it one of its own. */
    record Waiting(String kind, UUID about, UUID letter) {
        static Waiting of(String id) {
            String[] parts = id.split("/", -1);
            return new Waiting(parts[0], UUID.fromString(parts[1]), UUID.fromString(parts[2]));
        }

        String id() {
            return kind + "/" + about + "/" + letter;
        }
    }
}
