package vn.hientruong.console;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.media.Uploads;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadProgress;
import vn.hientruong.model.media.UploadTicket;

/** What a page's script needs to send a photo straight to the store; the same as the API's, for the console's cookie. */
@Path("/console/uploads")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UploadsPage {
    private final Uploads uploads;
    private final CurrentCaller caller;
    private final Csrf csrf;
    private final Clock clock;

    UploadsPage(Uploads uploads, CurrentCaller caller, Csrf csrf, Clock clock) {
        this.uploads = uploads;
        this.caller = caller;
        this.csrf = csrf;
        this.clock = clock;
    }

    @POST
    public UploadTicket promise(@HeaderParam(Csrf.HEADER) @Nullable String token, @NotNull @Valid NewUpload promised) {
        csrf.check(token);
        return uploads.promise(caller.get().accountId(), promised, null, clock.instant());
    }

    @POST
    @Path("/{id}/completion")
    @Consumes(MediaType.WILDCARD)
    public UploadProgress complete(@HeaderParam(Csrf.HEADER) @Nullable String token, @RestPath UUID id) {
        csrf.check(token);
        return uploads.complete(id, caller.get().accountId(), clock.instant());
    }
}
