package vn.hientruong.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.statistics.FigureColumn;
import vn.hientruong.model.statistics.FigureRow;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.model.statistics.FigureUnit;
import vn.hientruong.statistics.Rankings;

/** Figures as people read them on the public site. */
final class PublicFigures {
    /**
     * One figure.
     *
     * @param text in the page's language; a dash for a share or a time of nothing
     */
    record Shown(String key, String name, String text) {}

    /**
     * Figures of one group.
     *
     * @param rank from 1, shared by equals; 0 for none
     */
    record Line(int rank, String name, List<Shown> figures) {}

    private static final String NOTHING = "–";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PublicFigures() {}

    static List<Line> ranked(Words words, FigureTable table, List<Rankings.Ranked> ranked) {
        return ranked.stream()
                .map(place -> line(words, table, place.row(), place.rank()))
                .toList();
    }

    static List<Line> lines(Words words, FigureTable table) {
        return table.rows().stream().map(row -> line(words, table, row, 0)).toList();
    }

    static List<Shown> total(Words words, FigureTable table) {
        return figures(words, table, table.total());
    }

    private static Line line(Words words, FigureTable table, FigureRow row, int rank) {
        CodeName group = row.groups().get(table.by().get(0));
        return new Line(rank, group == null ? NOTHING : group.name(), figures(words, table, row));
    }

    private static List<Shown> figures(Words words, FigureTable table, FigureRow row) {
        return table.columns().stream()
                .map(column -> new Shown(
                        column.key(),
                        column.name(),
                        text(words, column, row.figures().get(column.key()))))
                .toList();
    }

    static String text(Words words, FigureColumn column, @Nullable BigDecimal value) {
        if (value == null) {
            return NOTHING;
        }
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(words.language()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(column.unit() == FigureUnit.REPORTS ? 0 : 1);
        return switch (column.unit()) {
            case REPORTS -> format.format(value);
            case SHARE -> format.format(value.multiply(HUNDRED)) + "\u00a0%";
            case HOURS -> words.of("figures.hours", format.format(value));
        };
    }
}
