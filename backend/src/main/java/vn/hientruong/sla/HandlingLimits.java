package vn.hientruong.sla;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.agency.AgencyLimit;
import vn.hientruong.model.report.Urgency;
import vn.hientruong.platform.persistence.Snapshot;
import vn.hientruong.platform.persistence.Snapshots;

/**
 * How long an agency may take: what the category says, or less where the agency itself says so. Never more: a limit that
 * was stricter once does not become laxer when the category's is shortened.
 */
@Singleton
public class HandlingLimits {
    static final String TOPIC = "agency-limit";

    private static final AgencyLimit NONE = new AgencyLimit(null, null);

    private final Categories categories;
    private final Deadlines deadlines;
    private final Snapshot<Map<StricterLimit.Key, AgencyLimit>> stricter;

    HandlingLimits(Categories categories, Deadlines deadlines, StricterLimitRepository limits, Snapshots snapshots) {
        this.categories = categories;
        this.deadlines = deadlines;
        this.stricter = snapshots.of(
                TOPIC,
                () -> limits.streamAll()
                        .collect(Collectors.toUnmodifiableMap(StricterLimit::key, StricterLimit::said)));
    }

    /**
     * When an answer is due that the agency starts on then.
     *
     * @param agency code of the lead agency, if there is one
     * @throws vn.hientruong.platform.problem.NotFound for a category nobody gave out
     * @throws CalendarMissing when working days reach into a year that is not known
     */
    public Instant dueAt(String category, @Nullable String agency, Urgency urgency, Instant from) {
        Category kind = categories.get(category);
        AgencyLimit own =
                agency == null ? NONE : stricter.get().getOrDefault(new StricterLimit.Key(agency, category), NONE);
        Integer minutes = kind.urgentMinutes();
        if (urgency == Urgency.URGENT && minutes != null) {
            return deadlines.urgentDueAt(from, Duration.ofMinutes(least(own.urgentMinutes(), minutes)));
        }
        return deadlines.dueAt(
                from, urgency == Urgency.COMPLEX ? kind.complexDays() : least(own.workingDays(), kind.workingDays()));
    }

    /** Whether such a limit runs by the clock instead of by working days. */
    public boolean runsByTheClock(String category, Urgency urgency) {
        return urgency == Urgency.URGENT && categories.get(category).urgentMinutes() != null;
    }

    private static int least(@Nullable Integer own, int general) {
        return own == null ? general : Math.min(own, general);
    }

    void read(@Observes StartupEvent start) {
        stricter.get();
    }
}
