package vn.hientruong.area.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.area.AreaFile;
import vn.hientruong.area.AreaSuccession;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.problem.InvalidRequest;

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

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "nameSuccessors", summary = "End an area on a day and name those that take over")
    public void succeed(@PathParam("code") String code, @Valid @NotNull Successors successors) {
        LocalDate on = AreaFile.day(successors.on()).orElseThrow(() -> InvalidRequest.at("/on", "type-date"));
        succession.succeed(code, successors.codes(), on);
    }
}
