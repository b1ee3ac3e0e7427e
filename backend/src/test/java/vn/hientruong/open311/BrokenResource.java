package vn.hientruong.open311;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Fails as a fault of the program would. */
@Path("/open311/v2/broken.{format}")
@PermitAll
public class BrokenResource {
    @GET
    public String fail(@PathParam("format") String format) {
        throw new IllegalStateException("a planted fault");
    }
}
