package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.FollowUp;
import vn.hientruong.model.handling.Information;
import vn.hientruong.model.handling.Rating;
import vn.hientruong.model.handling.Reopening;
import vn.hientruong.model.handling.Withdrawal;
import vn.hientruong.model.report.ReportView;

/** What the resident does to their own report. */
@Path("/api/v1/reports/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class ResidentActionsResource {
    private final Actions actions;

    ResidentActionsResource(Actions actions) {
        this.actions = actions;
    }

    @PUT
    @Path("/information")
    @Operation(operationId = "giveInformation", summary = "Answer the question")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response giveInformation(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Information body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/withdrawal")
    @Operation(operationId = "withdraw", summary = "Take the report back")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response withdraw(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Withdrawal body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/rating")
    @Operation(operationId = "rate", summary = "Say how it went")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response rate(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Rating body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/reopening")
    @Operation(operationId = "reopen", summary = "It is not mended after all")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response reopen(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Reopening body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/follow-up")
    @Operation(operationId = "followUp", summary = "Add something unasked; staff and the reporter alone read it")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response followUp(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid FollowUp body) {
        return actions.take(id, version, body);
    }
}
