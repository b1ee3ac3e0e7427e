package vn.hientruong.notification.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.identity.DeviceRegistration;
import vn.hientruong.notification.Devices;

/** The phones and browsers of the caller that want to be pushed to. */
@Path("/api/v1/me/devices/{installationId}")
@Authenticated
@Tag(name = "Notifications")
public class DeviceResource {
    private static final String INSTALLATION = "[A-Za-z0-9_-]{8,64}";

    private final Devices devices;
    private final CurrentCaller caller;
    private final Clock clock;

    DeviceResource(Devices devices, CurrentCaller caller, Clock clock) {
        this.devices = devices;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerDevice",
            summary = "Push to this installation; it belongs to whoever registered it last, 20 to an account")
    @APIResponse(responseCode = "204", description = "Pushes go there from now on")
    public void register(
            @RestPath @Pattern(regexp = INSTALLATION) String installationId, @NotNull @Valid DeviceRegistration body) {
        devices.register(caller.get().accountId(), installationId, body, clock.instant());
    }

    @DELETE
    @Operation(operationId = "removeDevice", summary = "Push to this installation no more")
    @APIResponse(responseCode = "204", description = "No push goes there, whether or not one did before")
    public void remove(@RestPath @Pattern(regexp = INSTALLATION) String installationId) {
        devices.remove(caller.get().accountId(), installationId);
    }
}
