package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.NearbyReport;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.NotFound;

/** One report as everybody may see it. */
@Singleton
public class ShownReading {
    private static final int SIMILAR = 5;

    /**
     * All there is to it.
     *
     * @param entries the lines of the timeline for everybody, oldest first
     * @param similar open ones that may be about the same thing, the likeliest first
     */
    public record Shown(ReportView report, List<EntryView> entries, List<NearbyReport> similar) {}

    private final ReportRepository reports;
    private final ReportViews views;
    private final Timeline timeline;
    private final Nearby nearby;

    ShownReading(ReportRepository reports, ReportViews views, Timeline timeline, Nearby nearby) {
        this.reports = reports;
        this.views = views;
        this.timeline = timeline;
        this.nearby = nearby;
    }

    /**
     * The report of that code or id.
     *
     * @throws NotFound when there is none, or none that everybody may see
     */
    @Transactional
    public Shown get(String codeOrId) {
        Report report = reports.findId(codeOrId)
                .map(id -> reports.getVisibleTo(Caller.NOBODY, id))
                .orElseThrow(NotFound::new);
        List<NearbyReport> similar = nearby
                .of(
                        report.place().lat(),
                        report.place().lon(),
                        report.category(),
                        report.filing().description())
                .stream()
                .filter(other -> !other.id().equals(report.id()))
                .limit(SIMILAR)
                .toList();
        return new Shown(views.of(report, Caller.NOBODY), timeline.of(report.id(), Caller.NOBODY), similar);
    }
}
