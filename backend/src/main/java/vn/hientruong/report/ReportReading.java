package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.report.ReportView;

/** One report, read or followed. */
@Singleton
public class ReportReading {
    private final ReportRepository reports;
    private final ReportViews views;
    private final Followers followers;
    private final Clock clock;

    ReportReading(ReportRepository reports, ReportViews views, Followers followers, Clock clock) {
        this.reports = reports;
        this.views = views;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * As the caller may see it.
     *
     * @throws vn.hientruong.platform.problem.NotFound when they may not
     */
    @Transactional
    public ReportView show(UUID id, Caller caller) {
        return views.of(reports.getVisibleTo(caller, id), caller);
    }

    /** From now on the caller hears of it; doing it twice changes nothing. */
    @Transactional
    public void follow(UUID id, Caller caller) {
        Report report = reports.getVisibleTo(caller, id);
        if (!ReportPolicy.isReporter(caller, report)) {
            followers.add(id, caller.accountId(), clock.instant());
        }
    }

    /** The caller hears no more; a report one does not follow, or cannot see any more, is no error. */
    @Transactional
    public void unfollow(UUID id, Caller caller) {
        followers.remove(id, caller.accountId());
    }
}
