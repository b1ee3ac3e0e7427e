package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.report.Worklist;

/** The work list of staff: what they may see, narrowed to what they ask for. */
@Path("/api/v1/inbox")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
public class InboxResource {
    private final Worklist worklist;
    private final CurrentCaller caller;

    InboxResource(Worklist worklist, CurrentCaller caller) {
        this.worklist = worklist;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listInbox",
            summary = "Reports the caller may work on, newest first unless sorted otherwise")
    public Page<ReportSummary> list(@BeanParam InboxQuery query) {
        return worklist.of(caller.get(), query.filter());
    }
}
