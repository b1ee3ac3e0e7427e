package vn.hientruong.identity.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.identity.AppSessions;
import vn.hientruong.identity.CurrentCaller;

/** Signing out, here or everywhere. */
@Path("/api/v1/me/sessions")
@Authenticated
@Tag(name = "sign-in")
public class MySessionsResource {
    private final AppSessions sessions;
    private final CurrentCaller caller;
    private final Clock clock;

    MySessionsResource(AppSessions sessions, CurrentCaller caller, Clock clock) {
        this.sessions = sessions;
        this.caller = caller;
        this.clock = clock;
    }

    @DELETE
    @Operation(summary = "Sign out of every app and browser")
    @APIResponse(responseCode = "204", description = "No token or cookie of this account works any more")
    public void endAll() {
        sessions.endAll(caller.get().accountId(), clock.instant());
    }

    @DELETE
    @Path("/current")
    @Operation(summary = "Sign out here")
    @APIResponse(responseCode = "204", description = "The tokens of this session work no more")
    public void endCurrent() {
        sessions.end(caller.getSessionId(), clock.instant());
    }
}
