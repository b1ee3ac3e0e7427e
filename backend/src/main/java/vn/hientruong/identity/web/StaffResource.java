package vn.hientruong.identity.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Person;
import vn.hientruong.identity.Staff;
import vn.hientruong.model.identity.NewStaff;
import vn.hientruong.model.identity.StaffView;

/** Staff accounts, for administrators. */
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
    public List<StaffView> list() {
        return accounts.listStaff().stream().map(StaffResource::view).toList();
    }

    @PUT
    @Path("/{username}")
    @Operation(summary = "Make, change or shut a staff account; any change signs the person out everywhere")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "201", description = "Made")
    @APIResponse(responseCode = "422", description = "Something cannot be so; errors points at it")
    public RestResponse<StaffView> put(@PathParam("username") String username, @NotNull @Valid NewStaff wanted) {
        boolean known = accounts.findStaff(username).isPresent();
        StaffView view = view(staff.put(username, wanted, clock.instant()));
        return RestResponse.status(known ? RestResponse.Status.OK : RestResponse.Status.CREATED, view);
    }

    private static StaffView view(Person person) {
        return new StaffView(
                person.id(),
                Objects.requireNonNull(person.username()),
                person.name(),
                person.roles().stream().sorted().toList(),
                person.agencyCode(),
                person.disabled());
    }
}
