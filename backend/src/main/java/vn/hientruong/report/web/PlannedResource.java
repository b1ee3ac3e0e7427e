package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Limits;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.PlannedReport;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.report.PlannedWork;

/** The watch list of planned work. */
@Path("/api/v1/planned")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
public class PlannedResource {
    private final PlannedWork planned;
    private final CurrentCaller caller;

    PlannedResource(PlannedWork planned, CurrentCaller caller) {
        this.planned = planned;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPlanned",
            summary = "Planned work by its promised day; what passed unkept comes first")
    public Page<PlannedReport> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Limits.PAGE) int limit) {
        return planned.of(caller.get(), after == null ? null : Cursor.decode(after), limit);
    }
}
