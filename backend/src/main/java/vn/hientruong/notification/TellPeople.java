package vn.hientruong.notification;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hientruong.notification.Outbox.Recipient;
import vn.hientruong.notification.WhoHearsOfWhat.Audience;
import vn.hientruong.report.ReportMoved;

/**
 * Tells people that a report moved, by the table: a row for each in the transaction of the move, and a push for each of
 * their devices; not at night, and for staff not before offices open. Without a device the row alone remains, to be read in the app or the
 * console.
 */
@Singleton
class TellPeople {
    private final Audiences audiences;
    private final Outbox outbox;
    private final QuietHours hours;

    TellPeople(Audiences audiences, Outbox outbox, QuietHours hours) {
        this.audiences = audiences;
        this.outbox = outbox;
        this.hours = hours;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ReportMoved moved) {
        Map<UUID, Told> told = told(moved);
        outbox.write(
                moved,
                recipients(told, false),
                hours.disturbResidentsFrom(moved).orElse(null));
        List<Recipient> staff = recipients(told, true);
        if (!staff.isEmpty()) {
            outbox.write(moved, staff, hours.disturbStaffFrom(moved).orElse(null));
        }
    }

    private record Told(String kind, Audience audience) {}

    /** Everybody once, in the words of the first audience they belong to. */
    private Map<UUID, Told> told(ReportMoved moved) {
        Map<UUID, Told> told = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            WhoHearsOfWhat.find(audience, moved).ifPresent(kind -> {
                for (UUID person : audiences.of(audience, moved)) {
                    if (!person.equals(moved.actorId()) || isReceipt(audience, moved)) {
                        told.putIfAbsent(person, new Told(kind, audience));
                    }
                }
            });
        }
        return told;
    }

    private static List<Recipient> recipients(Map<UUID, Told> told, boolean staff) {
        return told.entrySet().stream()
                .filter(person -> person.getValue().audience.isStaff() == staff)
                .map(person -> new Recipient(
                        person.getKey(),
                        person.getValue().kind,
                        Moments.of(person.getValue().audience, person.getValue().kind)))
                .toList();
    }

    /** The receipt goes to whoever reports, even by their own hand; nothing else is told to the one who did it. */
    private static boolean isReceipt(Audience audience, ReportMoved moved) {
        return audience == Audience.REPORTER && moved.action().equals(WhoHearsOfWhat.FILING);
    }
}
