package vn.hientruong.routing.web;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.model.routing.RoutingRuleView;
import vn.hientruong.platform.web.IfMatch;
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

    @GET
    @Path("{id}")
    @Operation(operationId = "getRoutingRule", summary = "A rule, with its version")
    public RestResponse<RoutingRuleView> get(@PathParam("id") UUID id) {
        return tagged(editing.show(id));
    }

    @PUT
    @Operation(
            operationId = "putRoutingRule",
            summary = "Write the rule for a category, or for a category in one area; If-Match where there is one")
    public RestResponse<RoutingRuleView> put(
            @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid NewRoutingRule said) {
        return tagged(editing.write(said, IfMatch.seen(version)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeRoutingRule", summary = "Remove a rule")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
        editing.remove(id, IfMatch.parse(version).version());
    }

    private static RestResponse<RoutingRuleView> tagged(RoutingRuleView view) {
        return IfMatch.tagged(view, view.version());
    }
}
