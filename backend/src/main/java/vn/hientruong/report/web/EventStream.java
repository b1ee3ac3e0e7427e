package vn.hientruong.report.web;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import vn.hientruong.identity.Caller;
import vn.hientruong.report.LiveReports;

/** News for open screens as Server-Sent Events, whichever door they come through. */
@Singleton
public class EventStream {
    /** Proxies close lines that stay silent for a minute; a comment keeps them open. */
    private static final Duration BREATH = Duration.ofSeconds(20);

    /** The first one at once, so that whoever listens knows that the line is open. */
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final LiveReports live;

    EventStream(LiveReports live) {
        this.live = live;
    }

    /**
     * Events named {@code report-moved}; never ends by itself.
     *
     * @throws vn.hientruong.platform.problem.Forbidden for residents
     */
    public Multi<OutboundSseEvent> to(Caller caller, Sse sse) {
        Multi<OutboundSseEvent> moved = live.to(caller)
                .map(event -> sse.newEventBuilder()
                        .name("report-moved")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(event)
                        .build());
        Multi<OutboundSseEvent> breath = Multi.createFrom()
                .ticks()
                .startingAfter(AT_ONCE)
                .every(BREATH)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().streams(moved, breath);
    }
}
