package vn.hientruong.agency.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.AgencyAdminView;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.platform.web.IfMatch;

/** Agencies, for administrators. */
@Path("/api/v1/admin/agencies")
@RolesAllowed("ADMIN")
@Tag(name = "Agencies")
public class AgencyAdminResource {
    private static final String ONE = "{code:" + Limits.CODE_PATTERN + "}";

    private final AgencyEditing editing;

    AgencyAdminResource(AgencyEditing editing) {
        this.editing = editing;
    }

    @GET
    @Path(ONE)
    @Operation(operationId = "getAgency", summary = "An agency as it was written down, with its version")
    public RestResponse<AgencyAdminView> get(@PathParam("code") String code) {
        return tagged(editing.get(code));
    }

    @PUT
    @Path(ONE)
    @Operation(
            operationId = "putAgency",
            summary = "Create an agency, or replace all that was said of it; If-Match where there is one")
    public RestResponse<AgencyAdminView> put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid NewAgency said) {
        return tagged(editing.write(code, said, IfMatch.seen(version)));
    }

    private static RestResponse<AgencyAdminView> tagged(AgencyAdminView view) {
        return IfMatch.tagged(view, view.version());
    }
}
