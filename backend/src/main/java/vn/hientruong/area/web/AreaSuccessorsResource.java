package vn.hientruong.area.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFile;
import vn.hientruong.area.AreaSuccession;
import vn.hientruong.model.Limits;
import vn.hientruong.model.place.AreaSuccessorsView;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.web.IfMatch;

/** Who takes over from a commune that was merged or split. */
@Path("/api/v1/admin/areas/{code}/successors")
@RolesAllowed("ADMIN")
@Tag(name = "administration")
public class AreaSuccessorsResource {
    private final AreaSuccession succession;

    AreaSuccessorsResource(AreaSuccession succession) {
        this.succession = succession;
    }

    /**
     * Who takes over, and when.
     *
     * @param codes valid on that day
     * @param on first day of those, as in 2025-07-01
     */
    public record Successors(
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = Limits.CODE_PATTERN) String> codes,
            @NotNull String on) {}

    @GET
    @Operation(operationId = "getSuccessors", summary = "Who takes over from an area, with its version")
    public RestResponse<AreaSuccessorsView> get(@PathParam("code") String code) {
        return tagged(succession.get(code));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "nameSuccessors", summary = "End an area on a day and name those that take over")
    public RestResponse<AreaSuccessorsView> succeed(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String version,
            @Valid @NotNull Successors successors) {
        LocalDate on = AreaFile.day(successors.on()).orElseThrow(() -> InvalidRequest.at("/on", "type-date"));
        return tagged(succession.succeed(code, successors.codes(), on, IfMatch.seen(version)));
    }

    private static RestResponse<AreaSuccessorsView> tagged(AreaSuccessorsView view) {
        return IfMatch.tagged(view, view.version());
    }
}
