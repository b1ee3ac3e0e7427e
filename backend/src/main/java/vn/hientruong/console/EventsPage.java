package vn.hientruong.console;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import vn.hientruong.console.editing.Editors;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.report.web.EventStream;

/**
 * News for open pages: the same as the API's, for browsers, whose cookie counts under /console alone, and who else has a form
 * open.
 */
@Path("/console/events")
@Authenticated
public class EventsPage {
    private final EventStream events;
    private final Editors editors;
    private final CurrentCaller caller;

    EventsPage(EventStream events, Editors editors, CurrentCaller caller) {
        this.events = events;
        this.editors = editors;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        Multi<OutboundSseEvent> editing = editors.to(caller.get())
                .map(changed -> sse.newEventBuilder()
                        .name("report-editing")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(changed)
                        .build());
        return Multi.createBy().merging().streams(events.to(caller.get(), sse), editing);
    }
}
