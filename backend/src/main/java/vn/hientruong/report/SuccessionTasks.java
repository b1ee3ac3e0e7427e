package vn.hientruong.report;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.agency.AgencySuccession;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.Staff;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.agency.NewSuccessor;
import vn.hientruong.model.agency.SuccessorView;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.jobs.Jobs;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.signal.Signals;
import vn.hientruong.platform.text.CallerLanguage;

/**
 * Merging an agency, and changing the areas, put off the handing over of open reports until the commit; an instance that
 * dies in the middle leaves the rest to another.
 */
@Singleton
public class SuccessionTasks {
    static final String AGENCY_TASK = "agency-succession";
    static final String AREA_TASK = "area-succession";

    /** Another instance may still know the old state for a moment, and let a report slip in; so once more, later. */
    private static final Duration ONCE_MORE = Duration.ofMinutes(1);

    private static final Duration AGAIN = Duration.ofSeconds(30);
    /** Areas may end with a day. */
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);

    private final Successions successions;
    private final AgencySuccession agencySuccession;
    private final Agencies agencies;
    private final AgencyEditing editing;
    private final Staff staff;
    private final TransactionSynchronizationRegistry transaction;
    private final Jobs jobs;
    private final CallerLanguage language;
    private final Clock clock;

    SuccessionTasks(
            Successions successions,
            AgencySuccession agencySuccession,
            Agencies agencies,
            AgencyEditing editing,
            Staff staff,
            TransactionSynchronizationRegistry transaction,
            Jobs jobs,
            CallerLanguage language,
            Clock clock) {
        this.successions = successions;
        this.agencySuccession = agencySuccession;
        this.agencies = agencies;
        this.editing = editing;
        this.staff = staff;
        this.transaction = transaction;
        this.jobs = jobs;
        this.language = language;
        this.clock = clock;
    }

    /**
     * Names the successor of an agency, moves its staff there, and has its open reports follow. Saying the same again
     * hands over whatever is left.
     *
     * @param seen what the caller has seen of the agency
     * @throws NotFound when there is no agency of that code
     * @throws vn.hientruong.platform.problem.VersionRequired when nobody has looked at it
     * @throws vn.hientruong.platform.problem.StaleVersion when somebody else has changed it since, with what it is now
     * @throws vn.hientruong.platform.problem.InvalidRequest when the successor cannot be one
     */
    @Transactional
    public void succeed(String agency, NewSuccessor said, Seen seen) {
        Instant now = clock.instant();
        agencySuccession.succeed(agency, said, seen, now);
        putOff(AGENCY_TASK, agency, now);
    }

    /**
     * Who has taken over, and how much is still to be handed over.
     *
     * @throws NotFound for an agency that was not merged
     */
    @Transactional
    public SuccessorView successor(String code) {
        Agency merged = agencies.get(code);
        Agency now = agencies.current(code);
        LocalDate on = merged.mergedOn().orElseThrow(NotFound::new);
        return new SuccessorView(new CodeName(now.code(), now.name(language.get())), on, successions.countOpen(code));
    }

    /**
     * What naming a successor would move, and moves nothing.
     *
     * @param open reports that would follow
     * @param staff people who would work at the successor
     * @param version of the agency that was looked at
     */
    public record Foreseen(long open, int staff, long version) {}

    /**
     * Looks at what {@link #succeed} would do.
     *
     * @throws NotFound when there is no agency of that code
     * @throws vn.hientruong.platform.problem.InvalidRequest when the successor cannot be one
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Foreseen foresee(String agency, NewSuccessor said) {
        long open = successions.countOpen(agency);
        int people = staff.countAt(agency);
        long version = editing.get(agency).version();
        agencySuccession.succeed(agency, said, Seen.of(version), clock.instant());
        transaction.setRollbackOnly();
        return new Foreseen(open, people, version);
    }

    /** Open reports by the id of their area; one that has none is left out. */
    @Transactional
    public Map<UUID, Long> countOpenIn(Collection<UUID> areaIds) {
        return successions.countOpenIn(areaIds);
    }

    void areasChange(@Observes Signals.Outgoing signal) {
        if (signal.topic().equals(Areas.TOPIC)) {
            putOff(AREA_TASK, "areas", clock.instant());
        }
    }

    private void putOff(String task, String what, Instant now) {
        jobs.add(List.of(instance(task, what)), now);
        jobs.add(List.of(instance(task, what)), now.plus(ONCE_MORE));
    }

    private static TaskInstance<?> instance(String task, String what) {
        return new TaskInstance<>(task, what + " " + UUID.randomUUID());
    }

    @Produces
    @Singleton
    OneTimeTask<Void> agencyTask() {
        return Tasks.oneTime(AGENCY_TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) ->
                        successions.handOverAll(instance.getId().split(" ", 2)[0], clock.instant()));
    }

    @Produces
    @Singleton
    OneTimeTask<Void> areaTask() {
        return Tasks.oneTime(AREA_TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> successions.relocateAll(clock.instant()));
    }

    @Produces
    @Singleton
    RecurringTask<Void> areaTaskOfTheDay() {
        return Tasks.recurring("area-succession-daily", Schedules.daily(clock.getZone(), AFTER_MIDNIGHT))
                .execute((instance, context) -> successions.relocateAll(clock.instant()));
    }
}
