package vn.hientruong.notification.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
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
import vn.hientruong.model.notification.NotificationView;
import vn.hientruong.notification.NotificationInbox;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.text.CallerLanguage;

/** What the caller was told, pushed or not. */
@Path("/api/v1/me/notifications")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationResource {
    private final NotificationInbox inbox;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Clock clock;

    NotificationResource(NotificationInbox inbox, CurrentCaller caller, CallerLanguage language, Clock clock) {
        this.inbox = inbox;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listNotifications",
            summary = "What the caller was told, newest first, in the caller's language")
    public Page<NotificationView> list(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(Limits.PAGE) int limit) {
        Cursor cursor = after == null ? null : Cursor.decode(after);
        return inbox.list(caller.get().accountId(), cursor, limit, language.get());
    }

    @PUT
    @Path("/{id}/read")
    @Operation(operationId = "markNotificationRead", summary = "The caller has seen it")
    @APIResponse(responseCode = "204", description = "Read, now or before")
    public void markRead(@RestPath UUID id) {
        inbox.markRead(caller.get().accountId(), id, clock.instant());
    }
}
