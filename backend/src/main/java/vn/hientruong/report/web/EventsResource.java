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
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.report.LiveReports;

/** News for open screens, as Server-Sent Events. */
@Path("/api/v1/events")
@Authenticated
@Tag(name = "Staff")
public class EventsResource {
    /** Proxies close lines that stay silent for a minute; a comment keeps them open. */
    private static final Duration BREATH = Duration.ofSeconds(20);

    private final LiveReports live;
    private final CurrentCaller caller;

    EventsResource(LiveReports live, CurrentCaller caller) {
        this.live = live;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "streamEvents",
            summary = "Which reports the caller may see have moved, as it happens",
            description = "Events named report-moved with {reportId}; read the report to learn what happened.")
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        Multi<OutboundSseEvent> moved = live.to(caller.get())
                .map(event -> sse.newEventBuilder()
                        .name("report-moved")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(event)
                        .build());
        Multi<OutboundSseEvent> breath = Multi.createFrom()
                .ticks()
                .startingAfter(Duration.ZERO)
                .every(BREATH)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().streams(moved, breath);
    }
}
