package vn.hientruong.statistics.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.model.statistics.Ranking;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.statistics.Dimension;
import vn.hientruong.statistics.Figure;
import vn.hientruong.statistics.FigureCatalogue;
import vn.hientruong.statistics.FigureDocuments;
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.Format;
import vn.hientruong.statistics.Rankings;
import vn.hientruong.statistics.Statistics;

/** Figures for staff: an agency's people see those of its reports, those who see every report see all. */
@Path("/api/v1/statistics")
@Authenticated
@Tag(name = "Statistics")
public class StatisticsResource {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PDF = "application/pdf";

    private static final String FORMAT = "json, csv, xlsx or pdf; goes before the Accept header";

    private final Statistics statistics;
    private final Rankings rankings;
    private final FigureDocuments documents;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Clock clock;

    StatisticsResource(
            Statistics statistics,
            Rankings rankings,
            FigureDocuments documents,
            CurrentCaller caller,
            CallerLanguage language,
            Clock clock) {
        this.statistics = statistics;
        this.rankings = rankings;
        this.documents = documents;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("/figures")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, PDF})
    @Operation(
            operationId = "readFigures",
            summary = "Figures of the reports filed in a period, as JSON, CSV, workbook or paper",
            description = "docs/figures.md defines each. A paper shows those of a page where no figures are named.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FigureTable.class)))
    public Response figures(
            @BeanParam FiguresQuery query,
            @RestQuery @Parameter(description = FORMAT) @Nullable String format,
            @Context HttpHeaders headers) {
        return answer(query, query.filed(today()), Documents.wanted(format, headers));
    }

    @GET
    @Path("/standing")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, PDF})
    @Operation(
            operationId = "readStanding",
            summary = "The same figures of every report that is open now, whenever it was filed; takes no period")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FigureTable.class)))
    public Response standing(
            @BeanParam FiguresQuery query,
            @RestQuery @Parameter(description = FORMAT) @Nullable String format,
            @Context HttpHeaders headers) {
        return answer(query, query.standing(), Documents.wanted(format, headers));
    }

    @GET
    @Path("/trend")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readTrend", summary = "The figures of a period step by step, the empty steps as well")
    public FigureTable trend(
            @BeanParam FiguresQuery query,
            @RestQuery @Parameter(description = "day, week, month, quarter or year; day unless given") @Nullable
                    String step) {
        String word = FiguresQuery.blankToNull(step);
        Dimension dimension = word == null ? Dimension.DAY : FiguresQuery.one("?step", word, Dimension.values());
        if (!dimension.isTime()) {
            throw InvalidRequest.at("?step", "one-of", "day, week, month, quarter, year");
        }
        return statistics.trend(caller.get(), query.filed(today()), dimension, language.get());
    }

    @GET
    @Path("/ranking")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readRanking", summary = "Agencies, or the groups of by, in the order of one figure")
    public Ranking ranking(
            @BeanParam FiguresQuery query,
            @RestQuery
                    @Parameter(description = "Key of the figure; -onTimeShare unless given; - for the highest first")
                    @Nullable
                    String sort,
            @RestQuery @Parameter(description = "Reports a group has received at least; 1 unless given") @Nullable
                    Integer least) {
        FigureSelection selection = query.filed(today());
        if (selection.by().size() > 1) {
            throw InvalidRequest.at("?by", "too-many", 1);
        }
        if (least != null && least < 1) {
            throw InvalidRequest.at("?least", "min", 1);
        }
        String order = sort == null || sort.isBlank() ? "-onTimeShare" : sort.strip();
        boolean highestFirst = order.startsWith("-");
        Figure figure = FiguresQuery.figure("?sort", highestFirst ? order.substring(1) : order);
        return rankings.of(
                caller.get(), selection.ranking(figure), highestFirst, least == null ? 1 : least, language.get());
    }

    private Response answer(FiguresQuery query, FigureSelection wanted, Format format) {
        FigureSelection selection =
                format == Format.PDF && !query.namesFigures() ? wanted.of(FigureCatalogue.ofAPage()) : wanted;
        Caller asking = caller.get();
        Locale reader = language.get();
        FigureTable table = statistics.figures(asking, selection, reader);
        if (format == Format.JSON) {
            return Response.ok(table, MediaType.APPLICATION_JSON_TYPE).build();
        }
        return Documents.send(format, "figures", out -> documents.write(format, table, asking, reader, out));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemClock.ZONE);
    }
}
