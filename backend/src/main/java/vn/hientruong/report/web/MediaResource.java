package vn.hientruong.report.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.media.Redaction;
import vn.hientruong.model.media.UnblurredRequest;
import vn.hientruong.model.media.UnblurredView;
import vn.hientruong.report.MediaHandling;

/** What staff do with one photo or video of a report. */
@Path("/api/v1/reports/{id}/media/{mediaId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Media")
public class MediaResource {
    private final MediaHandling handling;
    private final CurrentCaller caller;

    MediaResource(MediaHandling handling, CurrentCaller caller) {
        this.handling = handling;
        this.caller = caller;
    }

    @PUT
    @Path("/redaction")
    @Operation(
            operationId = "redactMedia",
            summary = "Decide what is made unrecognisable in a picture",
            description = "All areas, instead of those there were. Nothing is shown until the picture was made anew.")
    @APIResponse(responseCode = "204", description = "Decided")
    public void redact(@RestPath UUID id, @RestPath UUID mediaId, @NotNull @Valid Redaction redaction) {
        handling.redact(id, mediaId, caller.get(), redaction);
    }

    @POST
    @Path("/unblurred")
    @Operation(
            operationId = "showUnblurred",
            summary = "See a file with nothing hidden",
            description = "For those who handle the report; who asked, when and why is kept.")
    @APIResponse(responseCode = "200", description = "Addresses that work for five minutes")
    public UnblurredView unblurred(
            @RestPath UUID id, @RestPath UUID mediaId, @NotNull @Valid UnblurredRequest request) {
        return handling.unblurred(id, mediaId, caller.get(), request);
    }
}
