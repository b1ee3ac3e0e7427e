package vn.hientruong.agency.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.NewAgency;

/** Agencies, for administrators. */
@Path("/api/v1/admin/agencies")
@RolesAllowed("ADMIN")
@Tag(name = "Agencies")
public class AgencyAdminResource {
    private final AgencyEditing editing;

    AgencyAdminResource(AgencyEditing editing) {
        this.editing = editing;
    }

    @PUT
    @Path("{code:" + Limits.CODE_PATTERN + "}")
    @Operation(summary = "Create an agency, or replace all that was said of it")
    public void put(@PathParam("code") String code, @NotNull @Valid NewAgency said) {
        editing.put(code, said);
    }
}
