package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.BulkAction;
import vn.hientruong.model.report.BulkResult;
import vn.hientruong.report.BulkHandling;

/** One action on many reports of the work list. */
@Path("/api/v1/inbox/bulk")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
public class BulkResource {
    private final BulkHandling handling;
    private final CurrentCaller caller;

    BulkResource(BulkHandling handling, CurrentCaller caller) {
        this.handling = handling;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeBulkAction",
            summary = "Take one action on up to 500 reports",
            description = "Answers 200 with a row for each report: its new version, or the problem. One that is refused"
                    + " spoils no other. The same clientKey with the same body again answers the same and does nothing"
                    + " twice.")
    public BulkResult take(@NotNull @Valid BulkAction order) {
        return handling.take(caller.get(), order);
    }
}
