package vn.hientruong.report;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hientruong.media.MediaRendered;

/** Tells open screens that a photo of a report can be seen now. */
@Singleton
class MediaNews {
    private final ReportRepository reports;
    private final LiveReports live;

    MediaNews(ReportRepository reports, LiveReports live) {
        this.reports = reports;
        this.live = live;
    }

    @Transactional
    void on(@Observes MediaRendered rendered) {
        reports.findByIdOptional(rendered.reportId()).map(reports::survivorOf).ifPresent(live::announce);
    }
}
