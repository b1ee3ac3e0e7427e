package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.NearbyReport;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.report.Nearby;
import vn.hientruong.report.ReportReading;
import vn.hientruong.report.Timeline;

/** One report with everything that stands around it, on its own page or beside a list. */
@RequestScoped
class Details {
    /**
     * What the template draws.
     *
     * @param similar open reports of the same kind close by
     * @param desk where its forms lead back to: {@code intake}, {@code agency}, or empty for the report itself
     */
    record Detail(
            ReportView report, List<EntryView> entries, List<FormView> forms, List<NearbyReport> similar, String desk) {
        /** Whether it may be merged into one of those close by. */
        public boolean mayMerge() {
            return report.allowedActions().contains("merge");
        }
    }

    private final ReportReading reading;
    private final Timeline timeline;
    private final Nearby nearby;
    private final FormViews forms;
    private final CurrentCaller caller;

    Details(ReportReading reading, Timeline timeline, Nearby nearby, FormViews forms, CurrentCaller caller) {
        this.reading = reading;
        this.timeline = timeline;
        this.nearby = nearby;
        this.forms = forms;
        this.caller = caller;
    }

    /** @throws vn.hientruong.platform.problem.NotFound when the caller may not see it */
    Detail of(UUID id, String desk, FormViews.@Nullable Refused refused) {
        Caller reader = caller.get();
        ReportView report = reading.show(id, reader);
        List<NearbyReport> similar =
                nearby
                        .of(
                                report.place().lat(),
                                report.place().lon(),
                                report.category().code(),
                                report.description())
                        .stream()
                        .filter(other -> !other.id().equals(id))
                        .toList();
        return new Detail(report, timeline.of(id, reader), forms.of(report, refused), similar, desk);
    }
}
