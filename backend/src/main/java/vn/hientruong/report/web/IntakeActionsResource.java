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
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.InformationRequest;
import vn.hientruong.model.handling.Merge;
import vn.hientruong.model.handling.MergeUndo;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.Split;
import vn.hientruong.model.handling.UrgencyChange;
import vn.hientruong.model.report.ReportView;

/** What intake does to a report. */
@Path("/api/v1/reports/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class IntakeActionsResource {
    private final Actions actions;

    IntakeActionsResource(Actions actions) {
        this.actions = actions;
    }

    @PUT
    @Path("/information-request")
    @Operation(operationId = "requestInformation", summary = "Ask the resident a question; the clock stands still")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response requestInformation(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid InformationRequest body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/rejection")
    @Operation(operationId = "reject", summary = "Refuse a report, with a reason the resident reads")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response reject(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Rejection body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/dispatch")
    @Operation(operationId = "dispatch", summary = "Send a report to the agency that must answer")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response dispatch(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Dispatch body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/merge")
    @Operation(operationId = "merge", summary = "Join a report to another about the same thing")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response merge(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Merge body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/merge-undo")
    @Operation(
            operationId = "undoMerge",
            summary = "Take a merge back within 24 hours, with the followers and the limit that came along")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response undoMerge(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid MergeUndo body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/urgency")
    @Operation(
            operationId = "changeUrgency",
            summary = "Change the level, and with it the limit, counted from dispatch")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response changeUrgency(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid UrgencyChange body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/split")
    @Operation(operationId = "split", summary = "Make reports of the other matters that one report tells of")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response split(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Split body) {
        return actions.take(id, version, body);
    }
}
