package vn.hientruong.notification;

import static vn.hientruong.notification.WhoHearsOfWhat.Audience.*;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hientruong.notification.Outbox.Recipient;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.report.Followers;
import vn.hientruong.report.ReportMoved;

/**
 * Tells the reporter and the followers that their report moved: a row for each in the transaction of the move, and a
 * push put off for those who have a device. Without a device the row alone remains, to be read in the app.
 */
@Singleton
class TellReporter {
    private final Followers followers;
    private final Outbox outbox;
    private final Jobs jobs;

    TellReporter(Followers followers, Outbox outbox, Jobs jobs) {
        this.followers = followers;
        this.outbox = outbox;
        this.jobs = jobs;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ReportMoved moved) {
        List<Recipient> recipients = moved.internal() ? List.of() : recipients(moved);
        List<TaskInstance<?>> pushes = new ArrayList<>();
        for (UUID pushable : outbox.write(moved, recipients)) {
            pushes.add(new TaskInstance<>(PushSender.TASK, pushable.toString()));
        }
        if (!pushes.isEmpty()) {
            jobs.add(pushes, moved.at());
        }
    }

    private List<Recipient> recipients(ReportMoved moved) {
        List<Recipient> recipients = new ArrayList<>();
        WhoHearsOfWhat.find(REPORTER, moved.action(), moved.to())
                .filter(kind -> moved.action().equals(WhoHearsOfWhat.FILING)
                        || !moved.reporterId().equals(moved.actorId()))
                .ifPresent(kind -> recipients.add(new Recipient(moved.reporterId(), kind)));
        WhoHearsOfWhat.find(FOLLOWERS, moved.action(), moved.to()).ifPresent(kind -> {
            for (UUID follower : followers.of(moved.reportId())) {
                if (!follower.equals(moved.actorId()) && !follower.equals(moved.reporterId())) {
                    recipients.add(new Recipient(follower, kind));
                }
            }
        });
        return recipients;
    }
}
