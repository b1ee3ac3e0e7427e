package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.template.FilledTemplate;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.report.ReportTemplates;

/** What could be answered to a report; whoever answers sends the text they saw, changed or not. */
@Path("/api/v1/reports/{id}/templates")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class ReportTemplatesResource {
    private final ReportTemplates templates;
    private final CurrentCaller caller;

    ReportTemplatesResource(ReportTemplates templates, CurrentCaller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listReportTemplates",
            summary = "Templates for one action on a report, filled with what is known of it")
    public List<FilledTemplate> list(
            @RestPath UUID id,
            @QueryParam("action") @NotNull String action,
            @QueryParam("reason") @Nullable RejectionReason reason,
            @QueryParam("promisedDate") @Nullable LocalDate promisedDate) {
        Action wanted = Action.ofPath(action).orElseThrow(() -> InvalidRequest.at("?action", "no-text-action"));
        return templates.of(id, caller.get(), wanted, reason, promisedDate);
    }
}
