package vn.hientruong.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.statistics.FigureColumn;
import vn.hientruong.model.statistics.FigureRow;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.model.statistics.FigureUnit;

/** Figures as pages show them: in words, with a bar, each with the way to the reports behind it. */
final class ShownFigures {
    /**
     * One figure.
     *
     * @param text in the page's language; a dash for a share or a time of nothing
     * @param value as a number, for a script that draws; empty for none
     * @param link the list of the reports behind it; absent where there is none
     * @param bar length in percent: of the whole for a share, of the longest of the column else
     */
    record Shown(
            String key,
            String name,
            String text,
            String value,
            @Nullable String link,
            int bar) {}

    /**
     * Figures of one group.
     *
     * @param name of the group; a dash where reports have none
     * @param rank 0 for none
     */
    record Line(String name, int rank, List<Shown> figures) {}

    private static final String NOTHING = "–";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ShownFigures() {}

    /** Some figures over all rows, in that order. */
    static List<Shown> total(Words words, FigureTable table, List<String> keys) {
        return figures(words, table, table.total(), keys);
    }

    /** Some figures of a row, in that order. */
    static Line line(Words words, FigureTable table, FigureRow row, int rank, List<String> keys) {
        String name = table.by().stream()
                .map(by -> row.groups().get(by))
                .map(group -> group == null ? words.of("leader.none") : group.name())
                .findFirst()
                .orElse("");
        return new Line(name, rank, figures(words, table, row, keys));
    }

    private static List<Shown> figures(Words words, FigureTable table, FigureRow row, List<String> keys) {
        return keys.stream()
                .flatMap(key -> table.columns().stream()
                        .filter(column -> column.key().equals(key))
                        .map(column -> shown(words, table, row, column)))
                .toList();
    }

    private static Shown shown(Words words, FigureTable table, FigureRow row, FigureColumn column) {
        BigDecimal value = row.figures().get(column.key());
        return new Shown(
                column.key(),
                column.name(),
                value == null ? NOTHING : text(words, column.unit(), value),
                value == null ? "" : value.toPlainString(),
                value == null || value.signum() == 0 ? null : behind(row, column.key()),
                value == null ? 0 : bar(table, column, value));
    }

    static String text(Words words, FigureUnit unit, BigDecimal value) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(words.language()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(unit == FigureUnit.REPORTS ? 0 : 1);
        return switch (unit) {
            case REPORTS -> format.format(value);
            case SHARE -> format.format(value.multiply(HUNDRED)) + "\u00a0%";
            case HOURS -> words.of("leader.hours", format.format(value));
        };
    }

    /** The console's own list takes the same question as the API's. */
    private static String behind(FigureRow row, String key) {
        String question = row.reports().substring(row.reports().indexOf('?'));
        return "/console/leader/reports" + question.replace("{figure}", key);
    }

    private static int bar(FigureTable table, FigureColumn column, BigDecimal value) {
        BigDecimal longest = column.unit() == FigureUnit.SHARE
                ? BigDecimal.ONE
                : Stream.concat(table.rows().stream(), Stream.of(table.total()))
                        .limit(Math.max(1, table.rows().size()))
                        .map(row -> row.figures().get(column.key()))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        return longest.signum() == 0
                ? 0
                : value.multiply(HUNDRED)
                        .divide(longest, 0, RoundingMode.HALF_UP)
                        .min(HUNDRED)
                        .intValue();
    }
}
