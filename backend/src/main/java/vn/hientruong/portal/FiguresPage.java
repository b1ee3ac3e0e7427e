package vn.hientruong.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.statistics.Dimension;
import vn.hientruong.statistics.FigureCatalogue;
import vn.hientruong.statistics.FigureDocuments;
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.Format;
import vn.hientruong.statistics.Period;
import vn.hientruong.statistics.Rankings;
import vn.hientruong.statistics.RecentFigures;
import vn.hientruong.statistics.web.Documents;

/** Figures of the public reports for everybody: ranking, on-time share, downloads, and what each number means. */
@Path("/figures")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class FiguresPage {
    private static final List<String> KEYS =
            List.of("received", "done", "open", "lateOpen", "onTimeShare", "hoursToResolveMedian", "contentShare");

    private static final List<Dimension> WAYS =
            List.of(Dimension.AGENCY, Dimension.AREA, Dimension.CATEGORY, Dimension.MONTH);

    /** What the order of the table is by. */
    private static final String RANKED_BY = "onTimeShare";

    /** Months to look back to. */
    private static final int MONTHS = 12;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance figures(
                Frame.View frame,
                String period,
                String by,
                List<Filters.Choice> periods,
                List<Filters.Choice> ways,
                FigureTable table,
                List<PublicFigures.Line> lines,
                List<PublicFigures.Shown> total,
                CommuneMap.@Nullable View map);
    }

    private final RecentFigures figures;
    private final FigureDocuments documents;
    private final CommuneMap map;
    private final Frame frame;
    private final Fresh fresh;
    private final Clock clock;

    FiguresPage(
            RecentFigures figures, FigureDocuments documents, CommuneMap map, Frame frame, Fresh fresh, Clock clock) {
        this.figures = figures;
        this.documents = documents;
        this.map = map;
        this.frame = frame;
        this.fresh = fresh;
        this.clock = clock;
    }

    /**
     * The figures of a period.
     *
     * @param period as in 2026-11, 2026-Q4 or 2026; the year of today where none is named
     * @param by agency, area, category or month
     */
    @GET
    @Compressed
    public Response show(@RestQuery @Nullable String period, @RestQuery @Nullable String by) {
        String named = named(period);
        Dimension way = way(by);
        FigureTable table = table(named, way);
        List<PublicFigures.Line> lines = way.isTime()
                ? PublicFigures.lines(frame.words(), table)
                : PublicFigures.ranked(
                        frame.words(),
                        table,
                        Rankings.order(table, FigureCatalogue.of(RANKED_BY).get(0), true));
        return fresh.forAMoment(Templates.figures(
                frame.view(),
                named,
                way.word(),
                periods(named),
                ways(way),
                table,
                lines,
                PublicFigures.total(frame.words(), table),
                way == Dimension.AREA ? map.of(frame.words(), table, RANKED_BY).orElse(null) : null));
    }

    /** The same as a file. */
    @GET
    @Path("table.{format: csv|xlsx}")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(hidden = true)
    public Response download(
            @RestPath String format, @RestQuery @Nullable String period, @RestQuery @Nullable String by) {
        String named = named(period);
        Format wanted = format.equals("csv") ? Format.CSV : Format.XLSX;
        FigureTable table = table(named, way(by));
        return Documents.send(
                wanted,
                "figures-" + named,
                out -> documents.write(wanted, table, Caller.NOBODY, frame.language(), out));
    }

    private FigureTable table(String period, Dimension by) {
        FigureSelection selection = new FigureSelection(
                Period.of(period, null, null, today()),
                List.of(by),
                FigureSelection.Filter.ANY,
                FigureCatalogue.of(KEYS.toArray(String[]::new)));
        return figures.figures(Caller.NOBODY, selection, frame.language());
    }

    private String named(@Nullable String period) {
        return period == null || period.isBlank() ? Integer.toString(today().getYear()) : period.strip();
    }

    private static Dimension way(@Nullable String by) {
        return by == null || by.isBlank()
                ? Dimension.AGENCY
                : WAYS.stream()
                        .filter(way -> way.word().equals(by.strip()))
                        .findFirst()
                        .orElseThrow(() -> InvalidRequest.at("?by", "one-of", "agency, area, category, month"));
    }

    private List<Filters.Choice> ways(Dimension chosen) {
        return WAYS.stream()
                .map(way -> new Filters.Choice(way.word(), frame.words().of("figures.by." + way.word()), way == chosen))
                .toList();
    }

    /** This year and the last, and the months of late. */
    private List<Filters.Choice> periods(String chosen) {
        LocalDate today = today();
        List<String> all =
                new ArrayList<>(List.of(Integer.toString(today.getYear()), Integer.toString(today.getYear() - 1)));
        for (int back = 0; back < MONTHS; back++) {
            all.add(YearMonth.from(today).minusMonths(back).toString());
        }
        if (!all.contains(chosen)) {
            all.add(0, chosen);
        }
        return all.stream()
                .map(period -> new Filters.Choice(period, frame.words().period(period), period.equals(chosen)))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemClock.ZONE);
    }
}
