package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.DuplicateReport;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.report.Duplicates;
import vn.hientruong.report.ReportReading;
import vn.hientruong.report.Timeline;

/** One report with everything that stands around it, on its own page or beside a list. */
@RequestScoped
class Details {
    /** More than these nobody compares. */
    private static final int LIKELIEST = 6;

    /**
     * What the template draws.
     *
     * @param similar what may be about the same thing, the likeliest first; for intake
     * @param desk where its forms lead back to: {@code intake}, {@code agency}, or empty for the report itself
     */
    record Detail(
            ReportView report,
            List<EntryView> entries,
            List<FormView> forms,
            List<DuplicateReport> similar,
            String desk) {
        /** Whether it may become several; that has a page of its own. */
        public boolean maySplit() {
            return report.allowedActions().contains(Action.SPLIT.path());
        }
    }

    private final ReportReading reading;
    private final Timeline timeline;
    private final Duplicates duplicates;
    private final FormViews forms;
    private final CurrentCaller caller;

    Details(ReportReading reading, Timeline timeline, Duplicates duplicates, FormViews forms, CurrentCaller caller) {
        this.reading = reading;
        this.timeline = timeline;
        this.duplicates = duplicates;
        this.forms = forms;
        this.caller = caller;
    }

    /** @throws vn.hientruong.platform.problem.NotFound when the caller may not see it */
    Detail of(UUID id, String desk, FormViews.@Nullable Typed typed) {
        Caller reader = caller.get();
        ReportView report = reading.show(id, reader);
        List<DuplicateReport> similar = reader.is(Role.INTAKE)
                ? duplicates.of(id, reader).stream().limit(LIKELIEST).toList()
                : List.of();
        return new Detail(report, timeline.of(id, reader), forms.of(report, typed), similar, desk);
    }
}
