package vn.hientruong.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A page as the console has them. */
@Path("/console/test")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ProbePage {
    @GET
    public String show() {
        return "<p>ok</p>";
    }

    @GET
    @Path("/failure")
    public String fail() {
        throw new IllegalStateException("secret");
    }

    @GET
    @Path("/staff")
    @RolesAllowed("ADMIN")
    public String staff() {
        return "<p>staff</p>";
    }
}
