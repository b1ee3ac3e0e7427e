package vn.hientruong.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.statistics.FigureDocuments;
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.Format;
import vn.hientruong.statistics.Periods;
import vn.hientruong.statistics.Statistics;
import vn.hientruong.statistics.web.Documents;
import vn.hientruong.statistics.web.FiguresQuery;

/** What the leader's pages show, as a workbook, a paper or CSV: the API's documents for the console's session. */
@Path("/console/leader/export")
@RolesAllowed({"LEAD", "SUPERVISOR", "ADMIN"})
public class LeaderExportPage {
    private final Statistics statistics;
    private final FigureDocuments documents;
    private final Periods periods;
    private final CurrentCaller caller;
    private final CallerLanguage language;

    LeaderExportPage(
            Statistics statistics,
            FigureDocuments documents,
            Periods periods,
            CurrentCaller caller,
            CallerLanguage language) {
        this.statistics = statistics;
        this.documents = documents;
        this.periods = periods;
        this.caller = caller;
        this.language = language;
    }

    /** A table of figures; one by time has its empty steps as well. */
    @GET
    public Response figures(
            @BeanParam FiguresQuery query, @RestQuery @Nullable Boolean standing, @RestQuery @Nullable String format) {
        Format wanted = format(format);
        Caller asking = caller.get();
        Locale reader = language.get();
        FigureSelection selection = selection(query, standing);
        boolean series = selection.period() != null
                && selection.by().size() == 1
                && selection.by().get(0).isTime();
        FigureTable table = series
                ? statistics.trend(asking, selection, selection.by().get(0), reader)
                : statistics.figures(asking, selection, reader);
        return Documents.send(wanted, "figures", out -> documents.write(wanted, table, asking, reader, out));
    }

    /** The reports behind a figure. */
    @GET
    @Path("/reports")
    public Response reports(
            @BeanParam FiguresQuery query, @RestQuery @Nullable Boolean standing, @RestQuery @Nullable String figure) {
        String key = figure == null || figure.isBlank() ? "received" : figure;
        FigureSelection selection = selection(query, standing).of(List.of(FiguresQuery.figure("?figure", key)));
        Caller asking = caller.get();
        Locale reader = language.get();
        return Documents.send(Format.CSV, "reports", out -> documents.writeReports(asking, selection, reader, out));
    }

    private FigureSelection selection(FiguresQuery query, @Nullable Boolean standing) {
        return Boolean.TRUE.equals(standing) ? query.standing() : query.filed(periods.today());
    }

    private static Format format(@Nullable String word) {
        return Arrays.stream(Format.values())
                .filter(format -> format != Format.JSON && format.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.at("?format", "one-of", "csv, xlsx, pdf"));
    }
}
