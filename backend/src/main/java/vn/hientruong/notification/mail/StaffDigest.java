package vn.hientruong.notification.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import vn.hientruong.platform.mail.Mails;
import vn.hientruong.sla.CalendarMissing;
import vn.hientruong.sla.Deadlines;

/** On the morning of a working day every member of staff with an address is written what waits, unless they chose otherwise. */
@Singleton
class StaffDigest {
    private static final Logger LOG = Logger.getLogger(StaffDigest.class);
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    /** Once a day each, whatever dies in between. */
    private static final String TODAY = """
            insert into mail_address as known (account_id, digested_on)
            select a.id, ?1 from account a left join notification_choice choice on choice.account_id = a.id
            where a.username is not null and a.email is not null and a.disabled_at is null
                and (choice.mail is null or 'WORK' = any(choice.mail))
            on conflict (account_id) do update set digested_on = excluded.digested_on
                where known.digested_on is distinct from excluded.digested_on
            returning account_id""";

    private final Session session;
    private final Deadlines deadlines;
    private final Mails mails;
    private final Clock clock;

    StaffDigest(Session session, Deadlines deadlines, Mails mails, Clock clock) {
        this.session = session;
        this.deadlines = deadlines;
        this.mails = mails;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> staffDigestTask() {
        return Tasks.recurring("staff-digest", Schedules.daily(clock.getZone(), MORNING))
                .execute((instance, context) -> send(clock.instant()));
    }

    /** Has the digests of that day written, if offices open on it. */
    @Transactional
    void send(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        if (!isWorkingDay(today)) {
            return;
        }
        List<UUID> staff = session.createNativeQuery(TODAY, UUID.class)
                .setParameter(1, today)
                .getResultList();
        staff.forEach(account -> mails.send(DigestLetters.KIND, account, now));
    }

    boolean isWorkingDay(LocalDate day) {
        try {
            Instant open =
                    deadlines.plusWorkingTime(day.atStartOfDay(clock.getZone()).toInstant(), Duration.ZERO);
            return LocalDate.ofInstant(open, clock.getZone()).equals(day);
        } catch (CalendarMissing missing) {
            LOG.warnf("Digests go out on any day: the calendar of %d is missing", missing.year());
            return true;
        }
    }
}
