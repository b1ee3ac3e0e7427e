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
import vn.hientruong.model.report.InboxCounts;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.report.Worklist;
import vn.hientruong.report.WorklistCounts;

/** The work list of staff: what they may see, narrowed to what they ask for. */
@Path("/api/v1/inbox")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
public class InboxResource {
    private final Worklist worklist;
    private final WorklistCounts counts;
    private final CurrentCaller caller;

    InboxResource(Worklist worklist, WorklistCounts counts, CurrentCaller caller) {
        this.worklist = worklist;
        this.counts = counts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listInbox",
            summary = "Reports the caller may work on, newest first unless sorted otherwise",
            description =
                    "A page looks at a fixed number of reports however many there are. Where few of them are wanted"
                            + " it may be short, even empty, and yet have a next: go on until there is none.")
    public Page<ReportSummary> list(@BeanParam InboxQuery query) {
        return worklist.of(caller.get(), query.filter());
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "countInbox",
            summary = "How many of the reports asked for have which status, limit, category, agency and area",
            description =
                    "The same parameters as the list; after, limit and sort count for nothing. Numbers stop at 1,000,"
                            + " and counting looks at the 5,000 newest open reports and the 5,000 newest others that the filter"
                            + " leads to: more tells that there are, or may be, more than counted.")
    public InboxCounts count(@BeanParam InboxQuery query) {
        return counts.of(caller.get(), query.filter().wanted());
    }
}
