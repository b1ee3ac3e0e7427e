package vn.hientruong.routing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.model.routing.RoutingRuleView;
import vn.hientruong.routing.RoutingRuleEditing;

/** The rules that say which agency a report goes to, for administrators. */
@Path("/api/v1/admin/routing-rules")
@RolesAllowed("ADMIN")
@Tag(name = "Routing rules")
public class RoutingRuleResource {
    private final RoutingRuleEditing editing;

    RoutingRuleResource(RoutingRuleEditing editing) {
        this.editing = editing;
    }

    @GET
    @Operation(summary = "Every rule, by category, the one for everywhere before those for one area")
    public List<RoutingRuleView> list() {
        return editing.list();
    }

    @PUT
    @Operation(summary = "Write the rule for a category, or for a category in one area, in place of the one before")
    public RoutingRuleView put(@NotNull @Valid NewRoutingRule said) {
        return editing.put(said);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a rule")
    public void remove(@PathParam("id") UUID id) {
        editing.remove(id);
    }
}
