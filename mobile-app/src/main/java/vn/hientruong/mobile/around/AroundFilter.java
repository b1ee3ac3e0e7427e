package vn.hientruong.mobile.around;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.report.ReportStatus;

/**
 * What is looked for on the map.
 *
 * @param category code; empty for every one
 */
public record AroundFilter(String category, Progress progress) {
    /** Everything. */
    public static final AroundFilter NONE = new AroundFilter("", Progress.ANY);

    /** How far a report has come, in the three steps people tell apart. */
    public enum Progress {
        ANY,
        OPEN(ReportStatus.DISPATCHED, ReportStatus.IN_PROGRESS, ReportStatus.PLANNED, ReportStatus.PENDING_APPROVAL),
        DONE(ReportStatus.RESOLVED, ReportStatus.CLOSED);

        private final List<ReportStatus> statuses;

        Progress(ReportStatus... statuses) {
            this.statuses = List.of(statuses);
        }

        String inWords(Strings text) {
            return switch (this) {
                case ANY -> text.of("around.filter.any");
                case OPEN -> text.of("around.filter.open");
                case DONE -> text.of("around.filter.done");
            };
        }
    }

    /** A category one may look for. */
    public record Choice(String code, String name) {}

    /** Whether anything is left out. */
    public boolean narrows() {
        return !equals(NONE);
    }

    AroundFilter with(Progress wanted) {
        return new AroundFilter(category, wanted);
    }

    AroundFilter withCategory(String code) {
        return new AroundFilter(code, progress);
    }

    /** To be added to a query; empty for everything. */
    String query() {
        String statuses = progress.statuses.stream().map(Enum::name).collect(Collectors.joining(","));
        return (category.isEmpty() ? "" : "&category=" + URLEncoder.encode(category, UTF_8))
                + (statuses.isEmpty() ? "" : "&status=" + statuses);
    }
}
