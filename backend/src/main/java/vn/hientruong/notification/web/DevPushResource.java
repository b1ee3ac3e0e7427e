package vn.hientruong.notification.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;
import vn.hientruong.platform.problem.NotFound;

/** What the push stand-in was sent, in demo and test; anywhere else there is no such page. */
@Path("/dev/push")
@Produces(MediaType.APPLICATION_JSON)
public class DevPushResource {
    private final FcmStandIn standIn;

    DevPushResource(FcmStandIn standIn) {
        this.standIn = standIn;
    }

    @GET
    @Operation(hidden = true)
    public List<PushedMessage> list(@RestQuery @Nullable String token) {
        if (!FcmStandIn.allowed()) {
            throw new NotFound();
        }
        return standIn.messages().stream()
                .filter(message -> token == null || message.token().equals(token))
                .toList();
    }
}
