package vn.hientruong.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.NewSuccessor;
import vn.hientruong.model.agency.SuccessorView;
import vn.hientruong.report.SuccessionTasks;

/** Who takes over from an agency that was merged; here, since its open reports follow. */
@Path("/api/v1/admin/agencies/{code:" + Limits.CODE_PATTERN + "}/successor")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
public class AgencySuccessorResource {
    private final SuccessionTasks successions;

    AgencySuccessorResource(SuccessionTasks successions) {
        this.successions = successions;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nameAgencySuccessor",
            summary = "Merge an agency into another: its staff and its open reports follow")
    public SuccessorView succeed(@PathParam("code") String code, @NotNull @Valid NewSuccessor said) {
        successions.succeed(code, said);
        return successions.successor(code);
    }

    @GET
    @Operation(operationId = "showAgencySuccessor", summary = "Who took over, and how much is still to be handed over")
    public SuccessorView show(@PathParam("code") String code) {
        return successions.successor(code);
    }
}
