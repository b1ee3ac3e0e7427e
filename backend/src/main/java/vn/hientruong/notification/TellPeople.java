package vn.hientruong.notification;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hientruong.notification.Outbox.Recipient;
import vn.hientruong.notification.WhoHearsOfWhat.Audience;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.report.ReportMoved;

/**
 * Tells people that a report moved, by the table: a row for each in the transaction of the move, and a push put off for
 * those who have a device. Without a device the row alone remains, to be read in the app or the console.
 */
@Singleton
class TellPeople {
    private final Audiences audiences;
    private final Outbox outbox;
    private final Jobs jobs;

    TellPeople(Audiences audiences, Outbox outbox, Jobs jobs) {
        this.audiences = audiences;
        this.outbox = outbox;
        this.jobs = jobs;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ReportMoved moved) {
        List<TaskInstance<?>> pushes = new ArrayList<>();
        for (UUID pushable : outbox.write(moved, recipients(moved))) {
            pushes.add(new TaskInstance<>(PushSender.TASK, pushable.toString()));
        }
        if (!pushes.isEmpty()) {
            jobs.add(pushes, moved.at());
        }
    }

    /** Everybody once, in the words of the first audience they belong to. */
    private List<Recipient> recipients(ReportMoved moved) {
        Map<UUID, String> kinds = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            WhoHearsOfWhat.find(audience, moved).ifPresent(kind -> {
                for (UUID person : audiences.of(audience, moved)) {
                    if (!person.equals(moved.actorId()) || isReceipt(audience, moved)) {
                        kinds.putIfAbsent(person, kind);
                    }
                }
            });
        }
        return kinds.entrySet().stream()
                .map(told -> new Recipient(told.getKey(), told.getValue()))
                .toList();
    }

    /** The receipt goes to whoever reports, even by their own hand; nothing else is told to the one who did it. */
    private static boolean isReceipt(Audience audience, ReportMoved moved) {
        return audience == Audience.REPORTER && moved.action().equals(WhoHearsOfWhat.FILING);
    }
}
