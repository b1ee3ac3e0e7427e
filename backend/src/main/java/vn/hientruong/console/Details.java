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
import vn.hientruong.platform.problem.Problem;
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
     * @param editors who else has a form of it open
     * @param meanwhile what somebody else did while a form was filled that was sent too late
     * @param desk where its forms lead back to: {@code intake}, {@code agency}, or empty for the report itself
     */
    record Detail(
            ReportView report,
            List<EntryView> entries,
            List<FormView> forms,
            List<DuplicateReport> similar,
            EditorNames.Others editors,
            BothSaved.@Nullable Meanwhile meanwhile,
            String desk) {
        /** The last line its reader has seen. */
        public String seen() {
            return entries.isEmpty() ? "" : entries.get(entries.size() - 1).id().toString();
        }

        /** Whether it may become several; that has a page of its own. */
        public boolean maySplit() {
            return report.allowedActions().contains(Action.SPLIT.path());
        }
    }

    private final ReportReading reading;
    private final Timeline timeline;
    private final Duplicates duplicates;
    private final FormViews forms;
    private final EditorNames editors;
    private final BothSaved both;
    private final CurrentCaller caller;

    Details(
            ReportReading reading,
            Timeline timeline,
            Duplicates duplicates,
            FormViews forms,
            EditorNames editors,
            BothSaved both,
            CurrentCaller caller) {
        this.reading = reading;
        this.timeline = timeline;
        this.duplicates = duplicates;
        this.forms = forms;
        this.editors = editors;
        this.both = both;
        this.caller = caller;
    }

    /** @throws vn.hientruong.platform.problem.NotFound when the caller may not see it */
    Detail of(UUID id, String desk, FormViews.@Nullable Typed typed) {
        ReportView report = reading.show(id, caller.get());
        return detail(report, timeline.of(id, caller.get()), desk, typed, null);
    }

    /**
     * The report as it is by now, with a merge of what somebody else saved and what was sent.
     *
     * @throws vn.hientruong.platform.problem.NotFound when the caller may not see it any more
     */
    Detail merged(UUID id, String desk, FormViews.Typed sent, Problem why) {
        ReportView report = reading.show(id, caller.get());
        List<EntryView> entries = timeline.of(id, caller.get());
        BothSaved.Merged merged = both.merge(sent.form(), sent.values(), report, entries, why);
        return detail(report, entries, desk, merged.form(), merged.meanwhile());
    }

    private Detail detail(
            ReportView report,
            List<EntryView> entries,
            String desk,
            FormViews.@Nullable Typed typed,
            BothSaved.@Nullable Meanwhile meanwhile) {
        Caller reader = caller.get();
        List<DuplicateReport> similar = reader.is(Role.INTAKE)
                ? duplicates.of(report.id(), reader).stream().limit(LIKELIEST).toList()
                : List.of();
        return new Detail(report, entries, forms.of(report, typed), similar, editors.of(report), meanwhile, desk);
    }
}
