package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.media.Attached;
import vn.hientruong.media.Redactions;
import vn.hientruong.media.picture.Box;
import vn.hientruong.model.media.BlurBox;
import vn.hientruong.model.media.Redaction;
import vn.hientruong.model.media.UnblurredRequest;
import vn.hientruong.model.media.UnblurredView;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.NotFound;

/** Staff decide what is hidden in a picture, and see it unhidden when they have a reason. */
@Singleton
public class MediaHandling {
    /** What a caller may do with the files of a report. */
    public record Rights(boolean redact, boolean unblurred) {}

    private final ReportRepository reports;
    private final Redactions redactions;

    MediaHandling(ReportRepository reports, Redactions redactions) {
        this.reports = reports;
        this.redactions = redactions;
    }

    /**
     * From now on exactly these areas are hidden.
     *
     * @throws NotFound when the caller may not see the report, or it has no such file
     * @throws Forbidden for all but intake and the lead of the agency that handles it
     */
    @Transactional
    public void redact(UUID reportId, UUID mediaId, Caller caller, Redaction redaction) {
        Report report = reports.getVisibleTo(caller, reportId);
        if (!ReportPolicy.mayRedact(caller, report)) {
            throw new Forbidden();
        }
        require(report, mediaId);
        redactions.redact(
                mediaId, redaction.boxes().stream().map(MediaHandling::box).toList(), caller.accountId());
    }

    /**
     * Addresses of the file with nothing hidden; who asked and why is kept.
     *
     * @throws NotFound when the caller may not see the report, or it has no such file
     * @throws Forbidden for all but intake and those who handle it
     */
    @Transactional
    public UnblurredView unblurred(UUID reportId, UUID mediaId, Caller caller, UnblurredRequest request) {
        Report report = reports.getVisibleTo(caller, reportId);
        if (!ReportPolicy.maySeeUnblurred(caller, report)) {
            throw new Forbidden();
        }
        require(report, mediaId);
        return redactions.unblurred(mediaId, caller.accountId(), request.reason());
    }

    /** @throws NotFound when the caller may not see the report */
    @Transactional
    public Rights rights(UUID reportId, Caller caller) {
        Report report = reports.getVisibleTo(caller, reportId);
        return new Rights(ReportPolicy.mayRedact(caller, report), ReportPolicy.maySeeUnblurred(caller, report));
    }

    private void require(Report report, UUID mediaId) {
        Report owner = redactions
                .find(mediaId)
                .map(Attached::reportId)
                .map(reports::findById)
                .orElseThrow(NotFound::new);
        if (!owner.id().equals(report.id()) && !reports.survivorOf(owner).id().equals(report.id())) {
            throw new NotFound();
        }
    }

    private static Box box(BlurBox box) {
        return new Box(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                Box.Kind.valueOf(box.kind().name()));
    }
}
