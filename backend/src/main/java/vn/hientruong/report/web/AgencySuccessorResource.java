package vn.hientruong.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.NewSuccessor;
import vn.hientruong.model.agency.SuccessorView;
import vn.hientruong.platform.web.IfMatch;
import vn.hientruong.report.SuccessionTasks;

/** Who takes over from an agency that was merged; here, since its open reports follow. The version is that of the agency. */
@Path("/api/v1/admin/agencies/{code:" + Limits.CODE_PATTERN + "}/successor")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
public class AgencySuccessorResource {
    private final SuccessionTasks successions;
    private final AgencyEditing editing;

    AgencySuccessorResource(SuccessionTasks successions, AgencyEditing editing) {
        this.successions = successions;
        this.editing = editing;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nameAgencySuccessor",
            summary = "Merge an agency, with its ETag in If-Match, into another: its staff and its open reports follow")
    @APIResponse(responseCode = "200", description = "Merged, now or before")
    @APIResponse(responseCode = "409", description = "Somebody else has changed the agency; current is what it is now")
    public RestResponse<SuccessorView> succeed(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid NewSuccessor said) {
        successions.succeed(code, said, IfMatch.seen(version));
        return show(code);
    }

    @GET
    @Operation(operationId = "showAgencySuccessor", summary = "Who took over, and how much is still to be handed over")
    public RestResponse<SuccessorView> show(@PathParam("code") String code) {
        return IfMatch.tagged(successions.successor(code), editing.get(code).version());
    }
}
