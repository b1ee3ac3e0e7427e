package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.BulkAction;
import vn.hientruong.model.report.BulkResult;
import vn.hientruong.report.BulkHandling;
import vn.hientruong.report.BulkUndo;

/** One action on many reports of the work list. */
@Path("/api/v1/inbox/bulk")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
public class BulkResource {
    private final BulkHandling handling;
    private final BulkUndo undo;
    private final CurrentCaller caller;

    BulkResource(BulkHandling handling, BulkUndo undo, CurrentCaller caller) {
        this.handling = handling;
        this.undo = undo;
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

    @POST
    @Path("/{id}/undo")
    @Operation(
            operationId = "undoBulkAction",
            summary = "Take back an action on many reports within 10 minutes",
            description = "Only who took it may, and only an assignment, a level of urgency or a merge has a way back:"
                    + " undoableUntil of the action says so. Answers with a row for each report the action was done to;"
                    + " one that somebody touched since is named and left alone. Asked again it answers the same.")
    public BulkResult undo(@RestPath UUID id) {
        return undo.undo(caller.get(), id);
    }
}
