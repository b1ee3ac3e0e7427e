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
import java.util.List;
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
import vn.hientruong.model.Limits;
import vn.hientruong.model.Page;
import vn.hientruong.model.statistics.CountedReport;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.statistics.CountedReports;
import vn.hientruong.statistics.FigureDocuments;
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.Format;

/** The reports behind a figure. */
@Path("/api/v1/statistics/reports")
@Authenticated
@Tag(name = "Statistics")
public class CountedReportsResource {
    private static final int PAGE = 50;

    private final CountedReports counted;
    private final FigureDocuments documents;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Clock clock;

    CountedReportsResource(
            CountedReports counted,
            FigureDocuments documents,
            CurrentCaller caller,
            CallerLanguage language,
            Clock clock) {
        this.counted = counted;
        this.documents = documents;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, StatisticsResource.CSV})
    @Operation(
            operationId = "listCountedReports",
            summary = "The reports a figure counts, the first filed first; as CSV all of them",
            description = "Nothing about who filed them. Rows of figures carry the address of their list.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CountedReport[].class)))
    public Response list(
            @BeanParam FiguresQuery query,
            @RestQuery @Parameter(description = "Key of the figure; received unless given") @Nullable String figure,
            @RestQuery @Parameter(description = "true: among those that are open now; takes no period") @Nullable
                    Boolean standing,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Parameter(description = "json or csv; goes before the Accept header") @Nullable String format,
            @Context HttpHeaders headers) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SystemClock.ZONE);
        FigureSelection selection = (Boolean.TRUE.equals(standing) ? query.standing() : query.filed(today))
                .of(List.of(FiguresQuery.figure("?figure", figure == null || figure.isBlank() ? "received" : figure)));
        Caller asking = caller.get();
        Locale reader = language.get();
        Format wanted = Documents.wanted(format, headers);
        if (wanted == Format.CSV) {
            return Documents.send(wanted, "reports", out -> documents.writeReports(asking, selection, reader, out));
        }
        if (wanted != Format.JSON) {
            throw InvalidRequest.at("?format", "one-of", "json, csv");
        }
        int rows = limit == null ? PAGE : limit;
        if (rows < 1 || rows > Limits.PAGE) {
            throw InvalidRequest.at("?limit", "range", 1, Limits.PAGE);
        }
        Cursor from = after == null || after.isBlank() ? null : Cursor.decode(after);
        Page<CountedReport> page = counted.page(asking, selection, from, rows, reader);
        return Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
