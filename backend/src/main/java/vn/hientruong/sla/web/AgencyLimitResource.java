package vn.hientruong.sla.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.AgencyLimit;
import vn.hientruong.model.agency.AgencyLimitView;
import vn.hientruong.platform.web.IfMatch;
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

    @GET
    @Path(ONE)
    @Operation(operationId = "getAgencyLimit", summary = "A stricter limit, with its version")
    public RestResponse<AgencyLimitView> get(
            @PathParam("agency") String agency, @PathParam("category") String category) {
        return tagged(limits.get(agency, category));
    }

    @PUT
    @Path(ONE)
    @Operation(
            operationId = "putAgencyLimit",
            summary =
                    "Write down that an agency takes less time than the category allows; If-Match where it did before")
    public RestResponse<AgencyLimitView> put(
            @PathParam("agency") String agency,
            @PathParam("category") String category,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid AgencyLimit said) {
        return tagged(limits.write(agency, category, said, IfMatch.seen(version)));
    }

    @DELETE
    @Path(ONE)
    @Operation(operationId = "removeAgencyLimit", summary = "Let the limits of the category hold again")
    public void remove(
            @PathParam("agency") String agency,
            @PathParam("category") String category,
            @HeaderParam("If-Match") @Nullable String version) {
        limits.remove(agency, category, IfMatch.parse(version).version());
    }

    private static RestResponse<AgencyLimitView> tagged(AgencyLimitView view) {
        return IfMatch.tagged(view, view.version());
    }
}
