package vn.hientruong.notification;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.hientruong.notification.Outbox.Recipient;
import vn.hientruong.notification.WhoHearsOfWhat.Audience;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.report.ReportMoved;

/**
 * Tells people that a report moved, by the table: a row for each in the transaction of the move, and a push put off for
 * those who have a device; for staff until offices open. Without a device the row alone remains, to be read in the app or
 * the console.
 */
@Singleton
class TellPeople {
    private final Audiences audiences;
    private final Outbox outbox;
    private final QuietHours hours;
    private final Jobs jobs;

    TellPeople(Audiences audiences, Outbox outbox, QuietHours hours, Jobs jobs) {
        this.audiences = audiences;
        this.outbox = outbox;
        this.hours = hours;
        this.jobs = jobs;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ReportMoved moved) {
        Map<UUID, Told> told = told(moved);
        push(outbox.write(moved, recipients(told, false)), moved::at);
        push(outbox.write(moved, recipients(told, true)), () -> hours.disturbFrom(moved));
    }

    private void push(List<UUID> pushable, Supplier<Instant> from) {
        if (!pushable.isEmpty()) {
            List<TaskInstance<?>> pushes = new ArrayList<>();
            for (UUID notification : pushable) {
                pushes.add(new TaskInstance<>(PushSender.TASK, notification.toString()));
            }
            jobs.add(pushes, from.get());
        }
    }

    private record Told(String kind, boolean staff) {}

    /** Everybody once, in the words of the first audience they belong to. */
    private Map<UUID, Told> told(ReportMoved moved) {
        Map<UUID, Told> told = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            WhoHearsOfWhat.find(audience, moved).ifPresent(kind -> {
                for (UUID person : audiences.of(audience, moved)) {
                    if (!person.equals(moved.actorId()) || isReceipt(audience, moved)) {
                        told.putIfAbsent(person, new Told(kind, audience.isStaff()));
                    }
                }
            });
        }
        return told;
    }

    private static List<Recipient> recipients(Map<UUID, Told> told, boolean staff) {
        return told.entrySet().stream()
                .filter(person -> person.getValue().staff == staff)
                .map(person -> new Recipient(person.getKey(), person.getValue().kind))
                .toList();
    }

    /** The receipt goes to whoever reports, even by their own hand; nothing else is told to the one who did it. */
    private static boolean isReceipt(Audience audience, ReportMoved moved) {
        return audience == Audience.REPORTER && moved.action().equals(WhoHearsOfWhat.FILING);
    }
}
