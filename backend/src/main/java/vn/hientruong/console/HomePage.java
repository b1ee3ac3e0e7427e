package vn.hientruong.console;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Whoever types only the host is led to the console; the public site will stand here. */
@Path("/")
public class HomePage {
    @GET
    public Response lead() {
        return Response.seeOther(URI.create("/console")).build();
    }
}
