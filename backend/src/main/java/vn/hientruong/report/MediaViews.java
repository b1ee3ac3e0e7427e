package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.media.Attached;
import vn.hientruong.media.Attachments;
import vn.hientruong.media.Taken;
import vn.hientruong.media.Viewing;
import vn.hientruong.media.picture.Box;
import vn.hientruong.model.Limits;
import vn.hientruong.model.media.BlurBox;
import vn.hientruong.model.media.MediaFindings;
import vn.hientruong.model.media.MediaState;
import vn.hientruong.model.media.MediaView;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;

/** The photos and videos of a report as one caller may see them. */
@Singleton
class MediaViews {
    private final ReportRepository reports;
    private final Attachments attachments;
    private final Viewing viewing;
    private final Texts texts;
    private final CallerLanguage language;

    MediaViews(
            ReportRepository reports, Attachments attachments, Viewing viewing, Texts texts, CallerLanguage language) {
        this.reports = reports;
        this.attachments = attachments;
        this.viewing = viewing;
        this.texts = texts;
        this.language = language;
    }

    /**
     * Of the whole report, and of those that were merged into it; those who neither sent nor handle it are not told of what
     * cannot be shown, nor of what somebody else does not want to be published.
     */
    List<Attached> list(Report report, Caller caller) {
        boolean staff = ReportPolicy.isStaffOf(caller, report);
        List<Attached> shown = new ArrayList<>(seen(report, caller, staff));
        for (Report merged : reports.listMergedInto(report.id())) {
            if (staff
                    || ReportPolicy.isReporter(caller, merged)
                    || (merged.filing().isPublic() && !merged.isHidden())) {
                seen(merged, caller, staff).stream()
                        .filter(reports::cameFromReporter)
                        .forEach(shown::add);
            }
        }
        return shown;
    }

    private List<Attached> seen(Report report, Caller caller, boolean staff) {
        List<Attached> all = attachments.of(report.id());
        return staff || ReportPolicy.isReporter(caller, report)
                ? all
                : all.stream()
                        .filter(attached -> attached.state() == MediaState.READY)
                        .toList();
    }

    /**
     * Those that came with one line of the timeline, or, for null, with the report itself and those merged into it.
     *
     * @param publicLine whether everybody who sees the report sees that line
     */
    List<MediaView> of(Report report, Caller caller, List<Attached> media, @Nullable UUID entryId, boolean publicLine) {
        boolean staff = ReportPolicy.isStaffOf(caller, report);
        boolean everybody = publicLine && ReportPolicy.isPublic(report);
        return media.stream()
                .filter(attached -> attached.reportId().equals(report.id())
                        ? Objects.equals(attached.entryId(), entryId)
                        : entryId == null)
                .map(attached -> view(owner(attached, report), attached, caller, everybody, staff))
                .toList();
    }

    /** Whose file it is decides who may see it moving, and whether everybody may. */
    private MediaView view(Report owner, Attached attached, Caller caller, boolean everybody, boolean staff) {
        boolean open = everybody && owner.filing().isPublic() && attached.state() == MediaState.READY;
        return viewing.view(
                attached,
                ReportPolicy.isReporter(caller, owner),
                open ? PublicMedia.path(attached) : null,
                staff ? findings(owner, attached, language.get()) : null);
    }

    private Report owner(Attached attached, Report report) {
        return attached.reportId().equals(report.id()) ? report : reports.findById(attached.reportId());
    }

    private MediaFindings findings(Report report, Attached attached, Locale locale) {
        return new MediaFindings(
                attached.unfit() == null ? null : texts.of(locale, "media.unfit." + attached.unfit()),
                attached.taken().at(),
                metresFrom(report.place(), attached.taken()),
                attached.boxes().stream().map(MediaViews::box).toList());
    }

    private static @Nullable Double metresFrom(Place place, Taken taken) {
        if (taken.lat() == null || taken.lon() == null) {
            return null;
        }
        double metres = Distance.metres(place.lat(), place.lon(), taken.lat(), taken.lon());
        return metres > Limits.PHOTO_FAR_METRES ? (double) Math.round(metres) : null;
    }

    private static BlurBox box(Box box) {
        return new BlurBox(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                BlurBox.Kind.valueOf(box.kind().name()));
    }
}
