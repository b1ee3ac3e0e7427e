package vn.hientruong.notification.web;

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
import vn.hientruong.model.notification.NotificationChoices;
import vn.hientruong.notification.Choices;

/** What the caller wants to hear of, by which way. */
@Path("/api/v1/me/notification-choices")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationChoicesResource {
    private final Choices choices;
    private final CurrentCaller caller;
    private final Clock clock;

    NotificationChoicesResource(Choices choices, CurrentCaller caller, Clock clock) {
        this.choices = choices;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "showNotificationChoices",
            summary = "What the caller hears of by push and by SMS; everything and nothing unless they chose")
    public NotificationChoices show() {
        return choices.of(caller.get().accountId());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseNotifications",
            summary = "From now on push and SMS come for these occasions alone; the in-app inbox has everything."
                    + " Staff have no phone number here, so no SMS reaches them")
    @APIResponse(responseCode = "204", description = "Heeded from the next notification on")
    public void choose(@NotNull @Valid NotificationChoices body) {
        choices.save(caller.get().accountId(), body, clock.instant());
    }
}
