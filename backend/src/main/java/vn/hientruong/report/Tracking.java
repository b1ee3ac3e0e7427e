package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.PhoneProofs;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.ReportView;

/** Whoever filed a report finds it again by its code and their phone, public or not. */
@Singleton
public class Tracking {
    /** The report and its timeline, as whoever filed it may see them. */
    public record Tracked(ReportView report, List<EntryView> entries) {}

    private final ReportRepository reports;
    private final Accounts accounts;
    private final ReportViews views;
    private final Timeline timeline;

    Tracking(ReportRepository reports, Accounts accounts, ReportViews views, Timeline timeline) {
        this.reports = reports;
        this.accounts = accounts;
        this.views = views;
        this.timeline = timeline;
    }

    /** Whether the report of that code was filed by, or for, whoever has that phone. */
    @Transactional
    public boolean isFiledFrom(String code, String phone) {
        return reports.findId(code)
                .map(reports::findById)
                .flatMap(report -> accounts.find(report.filing().reporterId()))
                .filter(reporter -> PhoneProofs.isOf(reporter, phone))
                .isPresent();
    }

    /** The report of that code, if that caller filed it. */
    @Transactional
    public Optional<Tracked> find(String code, Caller reporter) {
        Optional<UUID> id =
                reports.findId(code).filter(found -> ReportPolicy.isReporter(reporter, reports.findById(found)));
        return id.map(found -> new Tracked(views.of(reports.findById(found), reporter), timeline.of(found, reporter)));
    }
}
