package vn.hientruong.statistics;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.statistics.FigureColumn;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.model.statistics.FigureUnit;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.time.SystemClock;

/** A table on A4 in the layout of official papers, with its fonts inside. */
@Singleton
class FigurePaper {
    /** Figures that fit across a page. */
    static final int MOST_FIGURES = 14;

    /** Rows that somebody may still want to read on paper. */
    static final int MOST_ROWS = 2_000;

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final Template template;
    private final Headings headings;
    private final Letterhead letterhead;
    private final Agencies agencies;
    private final Texts texts;

    FigurePaper(
            @Location("statistics/paper.html") Template template,
            Headings headings,
            Letterhead letterhead,
            Agencies agencies,
            Texts texts) {
        this.template = template;
        this.headings = headings;
        this.letterhead = letterhead;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** @throws InvalidRequest for a table too wide or too long for paper */
    void write(FigureTable table, Caller caller, Locale language, OutputStream out) throws IOException {
        if (table.columns().size() > MOST_FIGURES) {
            throw InvalidRequest.at("?figures", "fewer-figures", MOST_FIGURES);
        }
        if (table.rows().size() > MOST_ROWS) {
            throw InvalidRequest.at("?by", "fewer-groups", MOST_ROWS);
        }
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        font(pdf, "Tinos-Regular.ttf", NORMAL, FontStyle.NORMAL);
        font(pdf, "Tinos-Bold.ttf", BOLD, FontStyle.NORMAL);
        font(pdf, "Tinos-Italic.ttf", NORMAL, FontStyle.ITALIC);
        pdf.useUriResolver((base, uri) -> null); // nothing is fetched, whatever a name holds
        pdf.withHtmlContent(html(table, caller, language), null);
        pdf.toStream(out);
        pdf.run();
    }

    private String html(FigureTable table, Caller caller, Locale language) {
        List<Map<String, Object>> rows = new ArrayList<>();
        table.rows()
                .forEach(row -> rows.add(row(headings.groups(table, row, language), table, row.figures(), language)));
        LocalDate day = LocalDate.ofInstant(table.asOf(), SystemClock.ZONE);
        return template.data("language", language.getLanguage())
                .data("superior", superior(caller))
                .data("office", office(caller, language))
                .data("nation", texts.of(language, "statistics.paper.nation"))
                .data("motto", texts.of(language, "statistics.paper.motto"))
                .data(
                        "placeAndDate",
                        texts.of(
                                language,
                                "statistics.paper.date",
                                letterhead.place().orElse("................"),
                                "%02d".formatted(day.getDayOfMonth()),
                                "%02d".formatted(day.getMonthValue()),
                                Integer.toString(day.getYear())))
                .data("title", headings.title(language))
                .data("period", headings.period(table, language))
                .data("asOf", headings.asOf(table, language))
                .data("page", texts.of(language, "statistics.paper.page"))
                .data("columns", headings.columns(table, language))
                .data("rows", rows)
                .data(
                        "total",
                        row(
                                headings.total(table, language),
                                table,
                                table.total().figures(),
                                language))
                .data("preparedBy", texts.of(language, "statistics.paper.prepared-by"))
                .data("signature", texts.of(language, "statistics.paper.signature"))
                .data("head", texts.of(language, "statistics.paper.head"))
                .data("seal", texts.of(language, "statistics.paper.seal"))
                .render();
    }

    private String superior(Caller caller) {
        return caller.seesEverything() ? letterhead.superior().orElse("") : "";
    }

    private String office(Caller caller, Locale language) {
        return caller.seesEverything()
                ? letterhead.office().orElseGet(() -> texts.of(language, "statistics.paper.office"))
                : agencies.find(Objects.requireNonNullElse(caller.agencyCode(), ""))
                        .map(agency -> agency.name(language))
                        .orElse("");
    }

    private static Map<String, Object> row(
            List<String> names, FigureTable table, Map<String, BigDecimal> figures, Locale language) {
        return Map.of(
                "names",
                names,
                "figures",
                table.columns().stream()
                        .map(column -> written(column, figures.get(column.key()), language))
                        .toList());
    }

    private static String written(FigureColumn column, @Nullable BigDecimal value, Locale language) {
        if (value == null) {
            return "–";
        }
        NumberFormat format = column.unit() == FigureUnit.SHARE
                ? NumberFormat.getPercentInstance(language)
                : NumberFormat.getInstance(language);
        int decimals = column.unit() == FigureUnit.REPORTS ? 0 : 1;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private static void font(PdfRendererBuilder pdf, String file, int weight, FontStyle style) {
        pdf.useFont(() -> open(file), "Tinos", weight, style, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(FigurePaper.class.getResourceAsStream("/fonts/" + file), file);
    }
}
