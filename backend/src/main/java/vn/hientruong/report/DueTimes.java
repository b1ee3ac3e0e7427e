package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.sla.Deadlines;

/** The limit of one report: what its category asks for, in working days or, when urgent, in clock hours. */
@Singleton
class DueTimes {
    private final Categories categories;
    private final Deadlines deadlines;

    DueTimes(Categories categories, Deadlines deadlines) {
        this.categories = categories;
        this.deadlines = deadlines;
    }

    Instant of(Dispatch order, Instant now) {
        return of(order.category(), Boolean.TRUE.equals(order.urgent()), now);
    }

    Instant of(String code, boolean urgent, Instant from) {
        Category category = categories.get(code);
        Integer minutes = category.urgentMinutes();
        return urgent && minutes != null
                ? deadlines.urgentDueAt(from, Duration.ofMinutes(minutes))
                : deadlines.dueAt(from, category.workingDays());
    }

    /** The limit moved by as long as the resident was asked; absent where there was none. */
    @Nullable
    Instant afterPause(Report report, Instant now) {
        Instant due = report.assignment().dueAt();
        return due == null
                ? null
                : report.pause()
                        .map(pause -> runsByTheClock(report)
                                ? deadlines.urgentResumed(due, pause.at(), now)
                                : deadlines.resumed(due, pause.at(), now))
                        .orElse(due);
    }

    private boolean runsByTheClock(Report report) {
        return report.assignment().urgent() && categories.get(report.category()).urgentMinutes() != null;
    }

    /** The latest end an extension may ask for: the original limit once more. */
    Instant latestExtension(Report report) {
        Instant due = Objects.requireNonNull(report.assignment().dueAt());
        return of(report.category(), report.assignment().urgent(), due);
    }
}
