package vn.hientruong.console;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.hientruong.identity.CurrentCaller;

/** Leads everybody to their own desk. */
@Path("/console")
@Authenticated
public class ConsoleHomePage {
    private final CurrentCaller caller;

    ConsoleHomePage(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    public Response lead() {
        return Response.seeOther(URI.create(Desk.of(caller.get()).get(0).path()))
                .build();
    }
}
