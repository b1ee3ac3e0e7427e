package vn.hientruong.template.web;

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
import vn.hientruong.model.template.NewTemplate;
import vn.hientruong.model.template.TemplateView;
import vn.hientruong.template.TemplateEditing;

/** Response templates, for administrators. */
@Path("/api/v1/admin/templates")
@RolesAllowed("ADMIN")
@Tag(name = "Templates")
public class TemplateAdminResource {
    private final TemplateEditing editing;

    TemplateAdminResource(TemplateEditing editing) {
        this.editing = editing;
    }

    @GET
    @Operation(operationId = "listTemplates", summary = "All response templates, by action")
    public List<TemplateView> list() {
        return editing.list();
    }

    @PUT
    @Path("{code:" + Limits.CODE_PATTERN + "}")
    @Operation(operationId = "putTemplate", summary = "Create a response template, or replace all that was said of it")
    public void put(@PathParam("code") String code, @NotNull @Valid NewTemplate said) {
        editing.put(code, said);
    }

    @DELETE
    @Path("{code:" + Limits.CODE_PATTERN + "}")
    @Operation(operationId = "removeTemplate", summary = "Remove a response template")
    public void remove(@PathParam("code") String code) {
        editing.remove(code);
    }
}
