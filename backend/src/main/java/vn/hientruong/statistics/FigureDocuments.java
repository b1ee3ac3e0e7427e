package vn.hientruong.statistics;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.statistics.CountedReport;
import vn.hientruong.model.statistics.FigureRow;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.Texts;

/** Documents of exactly what a table shows, and of the reports behind one of its figures. */
@Singleton
public class FigureDocuments {
    private final CountedReports counted;
    private final FigurePaper paper;
    private final Headings headings;
    private final Texts texts;

    FigureDocuments(CountedReports counted, FigurePaper paper, Headings headings, Texts texts) {
        this.counted = counted;
        this.paper = paper;
        this.headings = headings;
        this.texts = texts;
    }

    /**
     * Writes a table.
     *
     * @param format not {@link Format#JSON}
     * @param caller whose paper it is
     * @param out stays open
     * @throws InvalidRequest for a table that does not fit on paper, before anything is written
     */
    public void write(Format format, FigureTable table, Caller caller, Locale language, OutputStream out)
            throws IOException {
        switch (format) {
            case CSV -> csv(table, language, out);
            case XLSX -> new FigureSheet(headings, table, language).write(out);
            case PDF -> paper.write(table, caller, language, out);
            case JSON -> throw new IllegalArgumentException("JSON is no document");
        }
    }

    /** Writes the reports behind a figure as CSV, a few hundred in memory at a time. */
    public void writeReports(Caller caller, FigureSelection selection, Locale language, OutputStream out) {
        Csv csv = new Csv(out);
        csv.line(List.of(
                        "id",
                        "code",
                        "status",
                        "category",
                        "agency",
                        "area",
                        "channel",
                        "filed-at",
                        "dispatched-at",
                        "accepted-at",
                        "due-at",
                        "resolved-at")
                .stream()
                .map(column -> texts.of(language, "statistics.report." + column))
                .toList());
        counted.each(caller, selection, language, report -> csv.line(cells(report, language)));
        csv.end();
    }

    private List<Object> cells(CountedReport report, Locale language) {
        List<Object> cells = new ArrayList<>();
        cells.add(report.id());
        cells.add(report.code());
        cells.add(texts.of(language, "report.status." + report.status()));
        cells.add(report.category().name());
        cells.add(name(report.agency()));
        cells.add(name(report.area()));
        cells.add(texts.of(language, "report.channel." + report.channel()));
        for (var time : Arrays.asList(
                report.filedAt(), report.dispatchedAt(), report.acceptedAt(), report.dueAt(), report.resolvedAt())) {
            cells.add(time == null ? "" : Days.written(time));
        }
        return cells;
    }

    private static String name(@Nullable CodeName named) {
        return named == null ? "" : named.name();
    }

    private void csv(FigureTable table, Locale language, OutputStream out) {
        Csv csv = new Csv(out);
        csv.line(headings.columns(table, language));
        for (FigureRow row : table.rows()) {
            csv.line(cells(headings.groups(table, row, language), table, row));
        }
        csv.line(cells(headings.total(table, language), table, table.total()));
        csv.end();
    }

    private static List<@Nullable Object> cells(List<String> names, FigureTable table, FigureRow row) {
        List<@Nullable Object> cells = new ArrayList<>(names);
        table.columns().forEach(column -> cells.add(row.figures().get(column.key())));
        return cells;
    }
}
