package vn.hientruong.statistics;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.statistics.FigureRow;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.model.statistics.Ranking;
import vn.hientruong.platform.problem.Forbidden;

/** Who is first: the rows of {@link Statistics} in the order of one figure. */
@Singleton
public class Rankings {
    private final Statistics statistics;

    Rankings(Statistics statistics) {
        this.statistics = statistics;
    }

    /**
     * The groups of one dimension. Reports without it, and groups without the figure, have no place.
     *
     * @param selection with a period, one dimension and one figure
     * @param highestFirst otherwise the lowest is first
     * @param least reports a group has received at least, so that one report does not win
     * @throws Forbidden for residents
     */
    public Ranking of(Caller caller, FigureSelection selection, boolean highestFirst, int least, Locale language) {
        Figure figure = selection.figures().get(0);
        String by = selection.by().get(0).word();
        FigureTable table = statistics.figures(
                caller,
                selection.of(List.of(FigureCatalogue.RECEIVED, figure).stream()
                        .distinct()
                        .toList()),
                language);
        Comparator<BigDecimal> order = highestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<FigureRow> rows = table.rows().stream()
                .filter(row -> row.groups().containsKey(by) && row.figures().containsKey(figure.key()))
                .filter(row -> received(row) >= least)
                .sorted(Comparator.comparing((FigureRow row) -> value(row, figure), order)
                        .thenComparing(Rankings::received, Comparator.reverseOrder())
                        .thenComparing(row ->
                                Objects.requireNonNull(row.groups().get(by)).code()))
                .toList();
        return new Ranking(
                Objects.requireNonNull(table.from()),
                Objects.requireNonNull(table.to()),
                table.asOf(),
                by,
                statistics.column(figure, language),
                places(rows, by, figure));
    }

    /**
     * A row in its place.
     *
     * @param rank from 1, shared by equals; 0 for a row without the figure
     */
    public record Ranked(int rank, FigureRow row) {}

    /**
     * The rows of a table with one dimension in the order of one of its figures; those without the figure come last. A row
     * of reports that have no such group, as no agency yet, has no place.
     */
    public static List<Ranked> order(FigureTable table, Figure figure, boolean highestFirst) {
        String by = table.by().get(0);
        Comparator<BigDecimal> order = highestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<FigureRow> rows = table.rows().stream()
                .filter(row -> row.groups().containsKey(by))
                .sorted(Comparator.comparing(
                                (FigureRow row) -> row.figures().get(figure.key()), Comparator.nullsLast(order))
                        .thenComparing(row ->
                                Objects.requireNonNull(row.groups().get(by)).name()))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        BigDecimal last = null;
        int rank = 0;
        for (FigureRow row : rows) {
            BigDecimal value = row.figures().get(figure.key());
            if (value != null && (last == null || value.compareTo(last) != 0)) {
                rank = ranked.size() + 1;
            }
            last = value;
            ranked.add(new Ranked(value == null ? 0 : rank, row));
        }
        return ranked;
    }

    private static List<Ranking.Place> places(List<FigureRow> rows, String by, Figure figure) {
        List<Ranking.Place> places = new ArrayList<>();
        int rank = 0;
        BigDecimal last = null;
        for (FigureRow row : rows) {
            BigDecimal value = value(row, figure);
            if (last == null || value.compareTo(last) != 0) {
                rank = places.size() + 1;
            }
            last = value;
            places.add(
                    new Ranking.Place(rank, Objects.requireNonNull(row.groups().get(by)), value, received(row)));
        }
        return places;
    }

    private static BigDecimal value(FigureRow row, Figure figure) {
        return Objects.requireNonNull(row.figures().get(figure.key()));
    }

    private static long received(FigureRow row) {
        return Objects.requireNonNull(row.figures().get(FigureCatalogue.RECEIVED.key()))
                .longValueExact();
    }
}
