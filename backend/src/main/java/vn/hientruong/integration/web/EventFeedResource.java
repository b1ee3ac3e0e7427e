package vn.hientruong.integration.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentClient;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.integration.EventFeed;
import vn.hientruong.model.identity.Scope;

/** Events of public reports for other systems that read instead of being called. */
@Path("/api/v1/events")
@RolesAllowed("events:read")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Other systems")
public class EventFeedResource {
    private final EventFeed feed;
    private final CurrentClient client;
    private final RateLimits limits;

    EventFeedResource(EventFeed feed, CurrentClient client, RateLimits limits) {
        this.feed = feed;
        this.client = client;
        this.limits = limits;
    }

    @GET
    @Operation(
            operationId = "listEvents",
            summary = "What happened to public reports, as CloudEvents, after a position",
            description = "For another system with the scope events:read. Ask again with the next of the page before;"
                    + " each event comes at least once, in an order that never changes.")
    public EventFeed.Page list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        limits.check(Limit.EVENTS_PER_CLIENT, client.get(Scope.EVENTS_READ).toString());
        return feed.page(after, limit);
    }
}
