package vn.hientruong.open311;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.report.PublishedReports;

/** The id behind a token, once there is one. */
@Path(RequestResource.ROOT + "/tokens/{token:[^/.]+}{ending:[.a-z0-9]*}")
@PermitAll
public class TokenResource {
    private final Door door;
    private final PublishedReports reports;

    TokenResource(Door door, PublishedReports reports) {
        this.door = door;
        this.reports = reports;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @PathParam("token") String token,
            @PathParam("ending") String ending,
            @RestQuery("jurisdiction_id") @Nullable String jurisdiction,
            @Context RoutingContext request) {
        Format format = door.enter(request, ending, jurisdiction);
        PublishedReports.Known known = reports.findFiledByClient(id(token)).orElseThrow(() -> new NotServed("token"));
        return Door.answer(format, document -> {
                    document.openList("service_requests");
                    document.openItem("request");
                    document.text("service_request_id", known.isPublic() ? known.code() : null);
                    document.text("token", token);
                    document.closeItem();
                    document.closeList();
                })
                .build();
    }

    private static UUID id(String token) {
        try {
            UUID id = UUID.fromString(token);
            if (id.toString().equalsIgnoreCase(token)) {
                return id;
            }
        } catch (IllegalArgumentException notOurs) {
            throw (NotServed) new NotServed("token").initCause(notOurs);
        }
        throw new NotServed("token");
    }
}
