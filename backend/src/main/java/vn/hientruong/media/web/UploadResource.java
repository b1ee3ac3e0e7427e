package vn.hientruong.media.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.media.Uploads;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadProgress;
import vn.hientruong.model.media.UploadTicket;

/** Files on their way to the object store. */
@Path("/api/v1/uploads")
@Authenticated
@Tag(name = "uploads")
class UploadResource {
    private final Uploads uploads;
    private final CurrentCaller caller;
    private final Clock clock;

    UploadResource(Uploads uploads, CurrentCaller caller, Clock clock) {
        this.uploads = uploads;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Ask for permission to send a photo or video",
            description = "Send the bytes with the method, to the address or the addresses of the parts, and with the"
                    + " headers of the answer, then name the id in a report. Size and SHA-256 are checked before the"
                    + " report is taken.")
    @APIResponse(
            responseCode = "201",
            description = "The ticket",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UploadTicket.class)))
    @APIResponse(responseCode = "422", description = "A kind or size of file that is not taken")
    @APIResponse(responseCode = "429", description = "More tickets, or files without a report, than anybody needs")
    @APIResponse(responseCode = "503", description = "The object store does not answer")
    public Response promise(
            @NotNull @Valid NewUpload promised,
            @Parameter(description = "Made once for the file; the same again answers with the same upload")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    UUID key) {
        UploadTicket ticket = uploads.promise(caller.get().accountId(), promised, key, clock.instant());
        return Response.created(URI.create("/api/v1/uploads/" + ticket.id()))
                .entity(ticket)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Ask how far a promised file has come",
            description = "While something is missing the answer carries a new ticket for it, so a client that was"
                    + " interrupted goes on where it stopped.")
    @APIResponse(responseCode = "404", description = "No such upload of the caller")
    @APIResponse(responseCode = "503", description = "The object store does not answer")
    public UploadProgress get(@PathParam("id") UUID id) {
        return uploads.get(id, caller.get().accountId(), clock.instant());
    }

    @POST
    @Path("{id}/completion")
    @Operation(
            summary = "Say that all has been sent",
            description =
                    "Parts are put together, size and SHA-256 compared with what was promised. May be asked again."
                            + " A report that names the upload has the same done.")
    @APIResponse(responseCode = "404", description = "No such upload of the caller")
    @APIResponse(
            responseCode = "422",
            description = "Something is missing or differs; ask for the upload to learn how to send it again")
    @APIResponse(responseCode = "503", description = "The object store does not answer")
    public UploadProgress complete(@PathParam("id") UUID id) {
        return uploads.complete(id, caller.get().accountId(), clock.instant());
    }
}
