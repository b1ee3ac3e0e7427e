package vn.hientruong.category.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.model.Limits;
import vn.hientruong.model.category.NewCategory;

/** Categories, for administrators. */
@Path("/api/v1/admin/categories")
@RolesAllowed("ADMIN")
@Tag(name = "Categories")
public class CategoryAdminResource {
    private final CategoryEditing editing;

    CategoryAdminResource(CategoryEditing editing) {
        this.editing = editing;
    }

    @PUT
    @Path("{code:" + Limits.CODE_PATTERN + "}")
    @Operation(summary = "Create a category, or replace all that was said of it")
    public void put(@PathParam("code") String code, @NotNull @Valid NewCategory said) {
        editing.put(code, said);
    }
}
