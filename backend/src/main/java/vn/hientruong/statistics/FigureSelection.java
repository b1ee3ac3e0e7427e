package vn.hientruong.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about which reports.
 *
 * @param period when they were filed; absent for all that are open, whenever they were filed
 * @param by at most {@link #MOST_DIMENSIONS}, none twice
 * @param figures in the order they are shown
 */
public record FigureSelection(@Nullable Period period, List<Dimension> by, Filter filter, List<Figure> figures) {
    /** More than this no table shows. */
    public static final int MOST_DIMENSIONS = 3;

    /** In place of a code: reports that have none. */
    public static final String NONE = "-";

    /**
     * Which reports; everything absent means any.
     *
     * @param agency code of the lead agency, or {@link #NONE}
     * @param area code of a commune of today, or the id of one of any time, or {@link #NONE}
     * @param channel name of a {@link vn.hientruong.model.report.Channel}
     */
    public record Filter(
            @Nullable String agency,
            @Nullable String category,
            @Nullable String area,
            @Nullable String channel) {
        public static final Filter ANY = new Filter(null, null, null, null);
    }

    /** One figure by one dimension, agencies unless another was asked for. */
    public FigureSelection ranking(Figure figure) {
        return new FigureSelection(period, by.isEmpty() ? List.of(Dimension.AGENCY) : by, filter, List.of(figure));
    }

    /** The same grouped otherwise. */
    public FigureSelection by(List<Dimension> dimensions) {
        return new FigureSelection(period, List.copyOf(dimensions), filter, figures);
    }

    /** The same filter over all that are open now, whenever they were filed. */
    public FigureSelection standing() {
        return new FigureSelection(null, by, filter, figures);
    }

    /** The same filter over another period. */
    public FigureSelection in(Period other) {
        return new FigureSelection(other, by, filter, figures);
    }

    /** The same with other figures. */
    public FigureSelection of(List<Figure> others) {
        return new FigureSelection(period, by, filter, List.copyOf(others));
    }
}
