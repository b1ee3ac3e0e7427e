package vn.hientruong.statistics;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.statistics.FigureRow;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.platform.text.Texts;

/** What stands above and beside the numbers of a table. */
@Singleton
class Headings {
    private final Texts texts;

    Headings(Texts texts) {
        this.texts = texts;
    }

    String title(Locale language) {
        return texts.of(language, "statistics.title");
    }

    String period(FigureTable table, Locale language) {
        LocalDate from = table.from();
        LocalDate to = table.to();
        return from == null || to == null
                ? texts.of(language, "statistics.standing")
                : texts.of(language, "statistics.period", Days.written(from), Days.written(to));
    }

    String asOf(FigureTable table, Locale language) {
        return texts.of(language, "statistics.as-of", table.asOf());
    }

    /** Names of the columns: the dimensions, then the figures. */
    List<String> columns(FigureTable table, Locale language) {
        List<String> names = new ArrayList<>();
        if (table.by().isEmpty()) {
            names.add("");
        }
        table.by().forEach(word -> names.add(texts.of(language, "statistics.by." + word)));
        table.columns().forEach(column -> names.add(column.name()));
        return names;
    }

    /** What the groups of a row are called; one cell a dimension. */
    List<String> groups(FigureTable table, FigureRow row, Locale language) {
        return table.by().stream()
                .map(word -> {
                    CodeName group = row.groups().get(word);
                    return group == null ? texts.of(language, "statistics.none") : group.name();
                })
                .toList();
    }

    /** The first cells of the last row. */
    List<String> total(FigureTable table, Locale language) {
        List<String> cells = new ArrayList<>();
        cells.add(texts.of(language, "statistics.total"));
        while (cells.size() < table.by().size()) {
            cells.add("");
        }
        return cells;
    }
}
