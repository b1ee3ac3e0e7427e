package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Limits;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.RepeatSpotView;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.report.RepeatSpots;

/** Places where the same kind of thing is reported again and again. */
@Path("/api/v1/repeat-spots")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class RepeatSpotResource {
    private final RepeatSpots spots;
    private final CurrentCaller caller;

    RepeatSpotResource(RepeatSpots spots, CurrentCaller caller) {
        this.spots = spots;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listRepeatSpots",
            summary = "Places with three reports of one category within 100 metres and 30 days, the last flagged first",
            description = "For supervisors, intake and administrators.")
    public Page<RepeatSpotView> list(
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Limits.PAGE) int limit,
            @RestQuery @Pattern(regexp = Limits.CODE_PATTERN) @Nullable String category,
            @RestQuery @Pattern(regexp = Limits.CODE_PATTERN) @Nullable String area) {
        return spots.list(caller.get(), after == null ? null : Cursor.decode(after), limit, category, area);
    }

    @PUT
    @Path("/{id}/seen")
    @Operation(operationId = "markRepeatSpotSeen", summary = "A supervisor has seen it; the first one is kept")
    @APIResponse(responseCode = "204", description = "Seen, now or before")
    public void see(@RestPath UUID id) {
        spots.see(id, caller.get());
    }
}
