package vn.hientruong.category.web;

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
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.model.Limits;
import vn.hientruong.model.category.CategoryAdminView;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.platform.web.IfMatch;

/** Categories, for administrators. */
@Path("/api/v1/admin/categories")
@RolesAllowed("ADMIN")
@Tag(name = "Categories")
public class CategoryAdminResource {
    private static final String ONE = "{code:" + Limits.CODE_PATTERN + "}";

    private final CategoryEditing editing;

    CategoryAdminResource(CategoryEditing editing) {
        this.editing = editing;
    }

    @GET
    @Path(ONE)
    @Operation(operationId = "getCategory", summary = "A category as it was written down, with its version")
    public RestResponse<CategoryAdminView> get(@PathParam("code") String code) {
        return tagged(editing.get(code));
    }

    @PUT
    @Path(ONE)
    @Operation(
            operationId = "putCategory",
            summary = "Create a category, or replace all that was said of it; If-Match where there is one")
    public RestResponse<CategoryAdminView> put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid NewCategory said) {
        return tagged(editing.write(code, said, IfMatch.seen(version)));
    }

    private static RestResponse<CategoryAdminView> tagged(CategoryAdminView view) {
        return IfMatch.tagged(view, view.version());
    }
}
