package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.identity.CurrentCaller;

/** News for open screens, as Server-Sent Events. */
@Path("/api/v1/events")
@Authenticated
@Tag(name = "Staff")
public class EventsResource {
    private final EventStream events;
    private final CurrentCaller caller;

    EventsResource(EventStream events, CurrentCaller caller) {
        this.events = events;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamEvents",
            summary = "Which reports the caller may see have moved, as it happens",
            description = "Events named report-moved with {reportId}; read the report to learn what happened.")
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        return events.to(caller.get(), sse);
    }
}
