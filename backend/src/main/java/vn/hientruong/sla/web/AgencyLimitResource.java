package vn.hientruong.sla.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.AgencyLimit;
import vn.hientruong.model.agency.AgencyLimitView;
import vn.hientruong.sla.AgencyLimits;

/** Where an agency is stricter than a category, for administrators. */
@Path("/api/v1/admin/agency-limits")
@RolesAllowed("ADMIN")
@Tag(name = "Agency limits")
public class AgencyLimitResource {
    private static final String ONE = "{agency:" + Limits.CODE_PATTERN + "}/{category:" + Limits.CODE_PATTERN + "}";

    private final AgencyLimits limits;

    AgencyLimitResource(AgencyLimits limits) {
        this.limits = limits;
    }

    @GET
    @Operation(operationId = "listAgencyLimits", summary = "Every stricter limit, by agency and category")
    public List<AgencyLimitView> list() {
        return limits.list();
    }

    @PUT
    @Path(ONE)
    @Operation(
            operationId = "putAgencyLimit",
            summary = "Write down that an agency takes less time for a category than that allows")
    public void put(
            @PathParam("agency") String agency,
            @PathParam("category") String category,
            @NotNull @Valid AgencyLimit said) {
        limits.put(agency, category, said);
    }

    @DELETE
    @Path(ONE)
    @Operation(operationId = "removeAgencyLimit", summary = "Let the limits of the category hold again")
    public void remove(@PathParam("agency") String agency, @PathParam("category") String category) {
        limits.remove(agency, category);
    }
}
