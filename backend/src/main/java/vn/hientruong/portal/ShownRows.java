package vn.hientruong.portal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.report.ShownPictures;

/** Reports of a list as the site draws them, each with a picture where it has one. */
@Singleton
public class ShownRows {
    /** One of them. */
    public record Row(ReportSummary report, @Nullable String thumbnail) {}

    private final ShownPictures pictures;

    ShownRows(ShownPictures pictures) {
        this.pictures = pictures;
    }

    List<Row> of(List<ReportSummary> reports) {
        Map<UUID, String> thumbnails =
                pictures.thumbnails(reports.stream().map(ReportSummary::id).toList());
        return reports.stream()
                .map(report -> new Row(report, thumbnails.get(report.id())))
                .toList();
    }
}
