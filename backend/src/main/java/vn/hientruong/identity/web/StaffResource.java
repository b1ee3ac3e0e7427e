package vn.hientruong.identity.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Staff;
import vn.hientruong.model.identity.NewStaff;
import vn.hientruong.model.identity.PersonView;
import vn.hientruong.platform.web.IfMatch;

/** Staff accounts by user name, each with its password, for administrators. */
@Path("/api/v1/admin/staff")
@RolesAllowed("ADMIN")
@Tag(name = "administration")
public class StaffResource {
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    StaffResource(Staff staff, Accounts accounts, Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every staff account, by user name")
    public List<PersonView> list() {
        return staff.list();
    }

    @GET
    @Path("/{username}")
    @Operation(
            operationId = "getStaff",
            summary = "The account of that user name, with the ETag that a change must bring")
    public RestResponse<PersonView> get(@PathParam("username") String username) {
        PersonView view = staff.get(username);
        return IfMatch.tagged(view, view.version());
    }

    @PUT
    @Path("/{username}")
    @Operation(
            operationId = "putStaff",
            summary =
                    "Make, change or shut a staff account, with If-Match where there is one; any change signs the person"
                            + " out everywhere")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "201", description = "Made")
    @APIResponse(responseCode = "409", description = "Somebody else has changed them; current is what they are now")
    @APIResponse(responseCode = "422", description = "Something cannot be so; errors points at it")
    public RestResponse<PersonView> put(
            @PathParam("username") String username,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid NewStaff wanted) {
        boolean known = accounts.findStaff(username).isPresent();
        PersonView view = staff.write(username, wanted, IfMatch.seen(version), clock.instant());
        return RestResponse.ResponseBuilder.<PersonView>create(
                        known ? RestResponse.Status.OK : RestResponse.Status.CREATED)
                .entity(view)
                .tag(IfMatch.of(view.version()))
                .build();
    }
}
