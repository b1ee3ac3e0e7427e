package vn.hientruong.platform.openapi;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.Return;

/** One operation with everything a description can have. */
@Path("/api/v1/described/{id}")
public class DescribedResource {
    @PUT
    @RolesAllowed("ADMIN")
    @Operation(operationId = "describeForTest", summary = "Stands for any change")
    public Return put(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String version, Return body) {
        return body;
    }
}
