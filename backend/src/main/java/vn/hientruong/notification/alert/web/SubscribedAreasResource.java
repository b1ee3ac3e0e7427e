package vn.hientruong.notification.alert.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.alert.SubscribedAreas;
import vn.hientruong.notification.alert.Subscriptions;

/** The communes the caller wants to hear of. */
@Path("/api/v1/me/areas")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class SubscribedAreasResource {
    private final Subscriptions subscriptions;
    private final CurrentCaller caller;
    private final Clock clock;

    SubscribedAreasResource(Subscriptions subscriptions, CurrentCaller caller, Clock clock) {
        this.subscriptions = subscriptions;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "showMyAreas",
            summary = "Communes whose alerts the caller gets, by code; none unless they chose")
    public SubscribedAreas show() {
        return subscriptions.areasOf(caller.get().accountId());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseMyAreas",
            summary =
                    "Tell the caller of these communes, and of no others: where they live, and perhaps where their parents do")
    @APIResponse(responseCode = "204", description = "Heeded from the next alert on")
    public void choose(@NotNull @Valid SubscribedAreas body) {
        subscriptions.save(caller.get().accountId(), body, clock.instant());
    }
}
