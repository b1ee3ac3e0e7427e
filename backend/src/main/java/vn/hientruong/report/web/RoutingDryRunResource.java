package vn.hientruong.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.model.routing.RoutingDryRun;
import vn.hientruong.model.routing.RoutingDryRunView;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.report.RoutingDryRuns;

/** Drafts of routing rules, tried before they are saved; here, since they are tried on reports. */
@Path("/api/v1/admin/routing-rules/dry-run")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing rules")
public class RoutingDryRunResource {
    private final RoutingDryRuns dryRuns;
    private final CallerLanguage language;

    RoutingDryRunResource(RoutingDryRuns dryRuns, CallerLanguage language) {
        this.dryRuns = dryRuns;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tryRoutingRules",
            summary = "Where a point and the last reports would go by a draft of rules, and why; writes nothing")
    public RoutingDryRunView run(@NotNull @Valid RoutingDryRun draft) {
        return dryRuns.run(draft, language.get());
    }
}
