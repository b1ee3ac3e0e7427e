package vn.hientruong.notification.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Limits;
import vn.hientruong.model.Page;
import vn.hientruong.model.notification.NotificationList;
import vn.hientruong.model.notification.NotificationView;
import vn.hientruong.model.notification.ReadUpTo;
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
            summary = "What the caller was told, newest first, in the caller's language, and how many are unread;"
                    + " with the ETag of the answer before in If-None-Match, 304 when nothing has changed")
    public RestResponse<NotificationList> list(
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Limits.PAGE) int limit,
            @Context Request request) {
        Cursor cursor = after == null ? null : Cursor.decode(after);
        UUID account = caller.get().accountId();
        Locale spoken = language.get();
        Page<NotificationView> page = inbox.list(account, cursor, limit, spoken);
        NotificationList list = new NotificationList(page.items(), page.next(), inbox.countUnread(account));
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes((account + spoken.getLanguage() + list).getBytes(StandardCharsets.UTF_8))
                        .toString());
        Response.@Nullable ResponseBuilder settled = request.evaluatePreconditions(tag);
        ResponseBuilder<NotificationList> answer = settled == null
                ? ResponseBuilder.ok(list)
                : ResponseBuilder.create(settled.build().getStatus());
        return answer.tag(tag).cacheControl(ownAlone()).build();
    }

    /** No cache in between may keep it, and the app asks each time. */
    private static CacheControl ownAlone() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }

    @PUT
    @Path("/{id}/read")
    @Operation(operationId = "markNotificationRead", summary = "The caller has seen it, on whichever device")
    @APIResponse(responseCode = "204", description = "Read, now or before")
    public void markRead(@RestPath UUID id) {
        inbox.markRead(caller.get().accountId(), id, clock.instant());
    }

    @PUT
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "markNotificationsRead",
            summary = "The caller has seen that one and everything before it; what came since stays unread")
    @APIResponse(responseCode = "204", description = "Read, now or before")
    public void markReadUpTo(@NotNull @Valid ReadUpTo body) {
        inbox.markReadUpTo(caller.get().accountId(), body.newest(), clock.instant());
    }
}
