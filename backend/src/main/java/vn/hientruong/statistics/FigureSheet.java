package vn.hientruong.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hientruong.model.statistics.FigureColumn;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.model.statistics.FigureUnit;

/** A table as a workbook: numbers stay numbers, and the reader's program writes them in the reader's way. */
final class FigureSheet {
    private static final Map<FigureUnit, String> FORMATS =
            Map.of(FigureUnit.REPORTS, "#,##0", FigureUnit.SHARE, "0.0%", FigureUnit.HOURS, "#,##0.0");

    private static final int FIRST_ROW = 4;
    private static final int NAME_WIDTH = 40;
    private static final int NUMBER_WIDTH = 12;

    private final Headings headings;
    private final FigureTable table;
    private final Locale language;

    FigureSheet(Headings headings, FigureTable table, Locale language) {
        this.headings = headings;
        this.table = table;
        this.language = language;
    }

    void write(OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Hien Truong", "1.0");
        Worksheet sheet = book.newWorksheet(headings.title(language));
        sheet.value(0, 0, headings.title(language));
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, headings.period(table, language));
        sheet.value(2, 0, headings.asOf(table, language));
        List<String> columns = headings.columns(table, language);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(FIRST_ROW, column, columns.get(column));
            sheet.style(FIRST_ROW, column).bold().wrapText(true).set();
            sheet.width(column, column < names() ? NAME_WIDTH : NUMBER_WIDTH);
        }
        int row = FIRST_ROW;
        for (var group : table.rows()) {
            row++;
            write(sheet, row, headings.groups(table, group, language), group.figures(), false);
        }
        write(sheet, row + 1, headings.total(table, language), table.total().figures(), true);
        sheet.freezePane(names(), FIRST_ROW + 1);
        book.finish();
    }

    private int names() {
        return Math.max(1, table.by().size());
    }

    private void write(Worksheet sheet, int row, List<String> names, Map<String, BigDecimal> figures, boolean bold) {
        int column = 0;
        for (String name : names) {
            sheet.value(row, column, name);
            if (bold) {
                sheet.style(row, column).bold().set();
            }
            column++;
        }
        for (FigureColumn figure : table.columns()) {
            BigDecimal value = figures.get(figure.key());
            if (value != null) {
                sheet.value(row, column, value);
                String format = FORMATS.getOrDefault(figure.unit(), "0");
                if (bold) {
                    sheet.style(row, column).bold().format(format).set();
                } else {
                    sheet.style(row, column).format(format).set();
                }
            }
            column++;
        }
    }
}
