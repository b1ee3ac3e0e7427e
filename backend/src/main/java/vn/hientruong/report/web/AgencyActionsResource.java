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
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.Approval;
import vn.hientruong.model.handling.Assignment;
import vn.hientruong.model.handling.Contribution;
import vn.hientruong.model.handling.Extension;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Progress;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.handling.Return;
import vn.hientruong.model.handling.SendingBack;
import vn.hientruong.model.report.ReportView;

/** What the handling agency does to a report. */
@Path("/api/v1/reports/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class AgencyActionsResource {
    private final Actions actions;

    AgencyActionsResource(Actions actions) {
        this.actions = actions;
    }

    @PUT
    @Path("/acceptance")
    @Operation(operationId = "accept", summary = "Take the work on")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response accept(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Acceptance body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/return")
    @Operation(operationId = "giveBack", summary = "Not ours: back to intake")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response giveBack(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Return body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/progress")
    @Operation(operationId = "addProgress", summary = "Say what happens meanwhile")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response addProgress(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Progress body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/plan")
    @Operation(operationId = "plan", summary = "Promise a day")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response plan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Plan body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/result")
    @Operation(operationId = "handInResult", summary = "Hand in what was done")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response handInResult(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Result body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/approval")
    @Operation(operationId = "approve", summary = "Approve the result; it is published")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response approve(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Approval body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/sending-back")
    @Operation(operationId = "sendBack", summary = "The result does not do yet")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response sendBack(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid SendingBack body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/extension")
    @Operation(operationId = "askForExtension", summary = "Ask for more time, once")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response askForExtension(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Extension body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/extension-decision")
    @Operation(operationId = "decideExtension", summary = "Grant or refuse more time")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response decideExtension(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid ExtensionDecision body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/assignment")
    @Operation(operationId = "assign", summary = "Give it to somebody else of the agency")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response assign(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Assignment body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/contribution")
    @Operation(operationId = "contribute", summary = "Give the part of a cooperating agency")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response contribute(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Contribution body) {
        return actions.take(id, version, body);
    }
}
