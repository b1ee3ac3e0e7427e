package vn.hientruong.notification.alert;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.AreaSuccessors;
import vn.hientruong.area.Areas;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.platform.signal.Signals;

/**
 * Whoever wants to hear of a commune that was merged hears of those that took over, and is told so once, in the inbox alone:
 * it is no news that anybody must be disturbed for. After areas changed, and after each midnight, since areas end with a day.
 */
@Singleton
class MovedSubscriptions {
    private static final String TASK = "moved-subscriptions";
    private static final String KIND = "area-moved";
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 10);

    private static final String MOVE = """
            with gone as (delete from area_subscription where area_code = ?1 returning account_id, since),
            come as (
                insert into area_subscription (account_id, area_code, since)
                select gone.account_id, successor.code, gone.since from gone cross join unnest(?2) as successor(code)
                on conflict do nothing)
            insert into notification (id, account_id, entry_id, kind, status, args, created_at)
            select gen_random_uuid(), account_id, ?3, ?4, ?5, ?6, ?7 from gone
            on conflict (account_id, entry_id) do nothing""";

    private final Session session;
    private final AreaSuccessors successors;
    private final Jobs jobs;
    private final Clock clock;

    MovedSubscriptions(Session session, AreaSuccessors successors, Jobs jobs, Clock clock) {
        this.session = session;
        this.successors = successors;
        this.jobs = jobs;
        this.clock = clock;
    }

    void areasChange(@Observes Signals.Outgoing signal) {
        if (signal.topic().equals(Areas.TOPIC)) {
            jobs.add(List.of(new TaskInstance<>(TASK, UUID.randomUUID().toString())), clock.instant());
        }
    }

    @Produces
    @Singleton
    OneTimeTask<Void> movedSubscriptionsTask() {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> move());
    }

    @Produces
    @Singleton
    RecurringTask<Void> movedSubscriptionsOfTheDay() {
        return Tasks.recurring(TASK + "-daily", Schedules.daily(clock.getZone(), AFTER_MIDNIGHT))
                .execute((instance, context) -> move());
    }

    /** A second time moves nothing. */
    @Transactional
    void move() {
        List<String> codes = session.createNativeQuery("select distinct area_code from area_subscription", String.class)
                .getResultList();
        successors.of(codes).forEach(this::move);
    }

    private void move(AreaSuccessors.Ended ended) {
        String[] said = {
            ended.area().name(), ended.area().nameEn(), names(ended, AreaFound::name), names(ended, AreaFound::nameEn)
        };
        session.createNativeMutationQuery(MOVE)
                .setParameter(1, ended.area().code())
                .setParameter(
                        2, ended.successors().stream().map(AreaFound::code).toArray(String[]::new), String[].class)
                .setParameter(3, about(ended))
                .setParameter(4, KIND)
                .setParameter(5, Moment.AREA.name())
                .setParameter(6, said, String[].class)
                .setParameter(7, clock.instant())
                .executeUpdate();
    }

    private static String names(AreaSuccessors.Ended ended, Function<AreaFound, String> name) {
        return ended.successors().stream().map(name).collect(Collectors.joining(", "));
    }

    /** The same for each run about one merger. */
    private static UUID about(AreaSuccessors.Ended ended) {
        String merger = KIND + " " + ended.area().code() + " " + ended.on();
        return UUID.nameUUIDFromBytes(merger.getBytes(StandardCharsets.UTF_8));
    }
}
