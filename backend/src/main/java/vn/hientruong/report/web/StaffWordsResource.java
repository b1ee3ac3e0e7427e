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
import vn.hientruong.model.handling.Hiding;
import vn.hientruong.model.handling.Note;
import vn.hientruong.model.handling.Reminder;
import vn.hientruong.model.handling.Showing;
import vn.hientruong.model.report.ReportView;

/** What staff say to each other about a report; no resident reads it. */
@Path("/api/v1/reports/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class StaffWordsResource {
    private final Actions actions;

    StaffWordsResource(Actions actions) {
        this.actions = actions;
    }

    @PUT
    @Path("/reminder")
    @Operation(operationId = "remind", summary = "Urge whoever must act")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response remind(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Reminder body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/hiding")
    @Operation(
            operationId = "hide",
            summary = "Keep a public report from everybody but its reporter and staff",
            description = "It is gone from every page, list, map, feed and count for everybody at once.")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response hide(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Hiding body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/showing")
    @Operation(operationId = "show", summary = "Show a hidden report again")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response showAgain(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Showing body) {
        return actions.take(id, version, body);
    }

    @PUT
    @Path("/note")
    @Operation(operationId = "addNote", summary = "Write down what staff should know")
    @APIResponse(
            responseCode = "200",
            description = "The report afterwards",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response addNote(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid Note body) {
        return actions.take(id, version, body);
    }
}
