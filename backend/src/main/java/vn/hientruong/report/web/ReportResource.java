package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.model.Limits;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.DuplicateReport;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.NearbyReport;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.web.IfMatch;
import vn.hientruong.report.Duplicates;
import vn.hientruong.report.Nearby;
import vn.hientruong.report.ReportFiling;
import vn.hientruong.report.ReportReading;
import vn.hientruong.report.Timeline;
import vn.hientruong.report.Worklist;
import vn.hientruong.report.WorklistFilter;

/** File a report, read it, follow it. */
@Path("/api/v1/reports")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {
    private final ReportFiling filing;
    private final ReportReading reading;
    private final Timeline timeline;
    private final Worklist worklist;
    private final Nearby nearby;
    private final Duplicates duplicates;
    private final RateLimits limits;
    private final CurrentCaller caller;

    ReportResource(
            ReportFiling filing,
            ReportReading reading,
            Timeline timeline,
            Worklist worklist,
            Nearby nearby,
            Duplicates duplicates,
            RateLimits limits,
            CurrentCaller caller) {
        this.filing = filing;
        this.reading = reading;
        this.timeline = timeline;
        this.worklist = worklist;
        this.nearby = nearby;
        this.duplicates = duplicates;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "fileReport",
            summary = "File a report",
            description =
                    "The same clientKey with the same body again answers 200 with the same report, never a second one.")
    @APIResponse(
            responseCode = "201",
            description = "Filed",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Filed before with this clientKey",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response file(@NotNull @Valid NewReport report, @Context RoutingContext request) {
        Caller sender = caller.get();
        ReportFiling.Answer filed = filing.file(sender, report, gate(sender, request));
        return Response.status(filed.isNew() ? 201 : 200)
                .location(URI.create("/api/v1/reports/" + filed.view().id()))
                .tag(IfMatch.of(filed.view().version()))
                .entity(filed.view())
                .build();
    }

    /** Residents only: intake files for the whole province from one desk. */
    private ReportFiling.Gate gate(Caller sender, RoutingContext request) {
        return sender.isStaff()
                ? ReportFiling.Gate.OPEN
                : new FilingGate(limits, sender.accountId().toString(), ClientAddress.of(request));
    }

    @GET
    @Operation(operationId = "listOwnReports", summary = "The caller's own reports, newest first")
    public Page<ReportSummary> own(
            @RestQuery @Nullable Boolean mine, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        if (!Boolean.TRUE.equals(mine)) {
            throw InvalidRequest.at("?mine", "mine-only");
        }
        return worklist.mine(caller.get(), after == null ? null : Cursor.decode(after), WorklistFilter.limit(limit));
    }

    @GET
    @Path("/nearby")
    @Operation(
            operationId = "listNearbyReports",
            summary = "Open reports that may be about the same thing, the likeliest first",
            description =
                    "Public ones of one category, within its radius and its days. To say \"me too\", follow one of them instead of filing.")
    public List<NearbyReport> nearby(
            @RestQuery @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @RestQuery @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
            @RestQuery @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String category,
            @RestQuery
                    @Parameter(description = "What is about to be said, as far as it is typed")
                    @Size(max = Limits.COMPARED_TEXT)
                    @Nullable
                    String text) {
        return nearby.of(lat, lon, category, text);
    }

    @GET
    @Path("/{id}/duplicates")
    @Operation(
            operationId = "listDuplicates",
            summary = "Reports that may be about the same thing as this one, the likeliest first, with why",
            description =
                    "For intake and supervisors: also what is not public, was filed later or is of another category.")
    public List<DuplicateReport> duplicates(@RestPath UUID id) {
        return duplicates.of(id, caller.get());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getReport",
            summary = "One report as the caller may see it; who is not signed in sees what is public")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response show(@RestPath UUID id) {
        ReportView view = reading.show(id, reader());
        return Response.ok(view).tag(IfMatch.of(view.version())).build();
    }

    @GET
    @Path("/{id}/entries")
    @PermitAll
    @Operation(
            operationId = "listReportEntries",
            summary = "The timeline of a report as the caller may read it, oldest line first")
    public List<EntryView> entries(@RestPath UUID id) {
        return timeline.of(id, reader());
    }

    private Caller reader() {
        return caller.find().orElse(Caller.NOBODY);
    }

    @PUT
    @Path("/{id}/followers/me")
    @Operation(operationId = "followReport", summary = "Hear of every step of a report")
    @APIResponse(responseCode = "204", description = "Followed")
    public void follow(@RestPath UUID id) {
        reading.follow(id, caller.get());
    }

    @DELETE
    @Path("/{id}/followers/me")
    @Operation(operationId = "unfollowReport", summary = "Hear of a report no more")
    @APIResponse(responseCode = "204", description = "No longer followed")
    public void unfollow(@RestPath UUID id) {
        reading.unfollow(id, caller.get());
    }
}
