package vn.hientruong.template.web;

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
import vn.hientruong.model.template.NewTemplate;
import vn.hientruong.model.template.TemplateView;
import vn.hientruong.platform.web.IfMatch;
import vn.hientruong.template.TemplateEditing;

/** Response templates, for administrators. */
@Path("/api/v1/admin/templates")
@RolesAllowed("ADMIN")
@Tag(name = "Templates")
public class TemplateAdminResource {
    private static final String ONE = "{code:" + Limits.CODE_PATTERN + "}";

    private final TemplateEditing editing;

    TemplateAdminResource(TemplateEditing editing) {
        this.editing = editing;
    }

    @GET
    @Operation(operationId = "listTemplates", summary = "All response templates, by action")
    public List<TemplateView> list() {
        return editing.list();
    }

    @GET
    @Path(ONE)
    @Operation(operationId = "getTemplate", summary = "A response template, with its version")
    public RestResponse<TemplateView> get(@PathParam("code") String code) {
        return tagged(editing.get(code));
    }

    @PUT
    @Path(ONE)
    @Operation(
            operationId = "putTemplate",
            summary = "Create a response template, or replace all that was said of it; If-Match where there is one")
    public RestResponse<TemplateView> put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid NewTemplate said) {
        return tagged(editing.write(code, said, IfMatch.seen(version)));
    }

    @DELETE
    @Path(ONE)
    @Operation(operationId = "removeTemplate", summary = "Remove a response template")
    public void remove(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String version) {
        editing.remove(code, IfMatch.parse(version).version());
    }

    private static RestResponse<TemplateView> tagged(TemplateView view) {
        return IfMatch.tagged(view, view.version());
    }
}
