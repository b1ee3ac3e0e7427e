package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.media.Attached;
import vn.hientruong.media.Redactions;
import vn.hientruong.media.Viewing;
import vn.hientruong.model.media.MediaState;
import vn.hientruong.platform.problem.NotFound;

/**
 * Pictures that everybody may see, at addresses that stay the same. Each request asks whether the report is still public
 * and the picture still the one that was meant.
 */
@Singleton
public class PublicMedia {
    private final Redactions media;
    private final Viewing viewing;
    private final ReportRepository reports;

    PublicMedia(Redactions media, Viewing viewing, ReportRepository reports) {
        this.media = media;
        this.viewing = viewing;
        this.reports = reports;
    }

    /** Path of the picture of at most 1600 pixels a side; {@code thumbnail.jpg} beside it has 320. */
    static String path(Attached attached) {
        return path(attached.id(), attached.stamp());
    }

    /** Path of the same picture, small. */
    static String thumbnail(UUID id, String stamp) {
        return "/media/" + id + "/" + stamp + "/thumbnail.jpg";
    }

    static String path(UUID id, String stamp) {
        return "/media/" + id + "/" + stamp + "/photo.jpg";
    }

    /**
     * What may be shown to everybody now.
     *
     * @param stamp of the rendering that is asked for
     * @throws NotFound when the report is not public, or not any more, or the picture was rendered anew
     */
    @Transactional
    public Attached get(UUID mediaId, String stamp) {
        return media.find(mediaId)
                .filter(attached ->
                        attached.state() == MediaState.READY && attached.stamp().equals(stamp) && isPublic(attached))
                .orElseThrow(NotFound::new);
    }

    /** The bytes, a JPEG; see {@link Viewing#open}. */
    public InputStream open(Attached attached, Viewing.Size size) {
        return viewing.open(attached, size);
    }

    private boolean isPublic(Attached attached) {
        Optional<Report> report = reports.findByIdOptional(attached.reportId());
        if (report.filter(owner -> owner.mergedInto().isPresent()).isPresent()) {
            return isPublicAfterMerge(report.get(), attached);
        }
        report = report.filter(ReportPolicy::isPublic);
        UUID entryId = attached.entryId();
        return report.isPresent()
                && (entryId == null
                        || isResult(report.get(), entryId)
                        || reports.findEntry(entryId)
                                .filter(Timeline::isForEverybody)
                                .isPresent());
    }

    /** Seen where the report goes on, as long as its own reporter agreed to that. */
    private boolean isPublicAfterMerge(Report merged, Attached attached) {
        return merged.filing().isPublic()
                && !merged.isHidden()
                && ReportPolicy.isPublic(reports.survivorOf(merged))
                && reports.cameFromReporter(attached);
    }

    private static boolean isResult(Report report, UUID entryId) {
        return ReportPolicy.isResultPublic(report)
                && report.result()
                        .filter(result -> result.entryId().equals(entryId))
                        .isPresent();
    }
}
