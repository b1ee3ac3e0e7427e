package vn.hientruong.notification.mail.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.notification.MailAddressView;
import vn.hientruong.model.notification.NewMailAddress;
import vn.hientruong.notification.mail.MailAddresses;

/** Where the caller gets letters. */
@Path("/api/v1/me/mail")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class MailAddressResource {
    private final MailAddresses addresses;
    private final CurrentCaller caller;

    MailAddressResource(MailAddresses addresses, CurrentCaller caller) {
        this.addresses = addresses;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "showMailAddress",
            summary = "The caller's confirmed address, and one that waits for its link")
    public MailAddressView show() {
        return addresses.show(caller.get().accountId());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askForLetters",
            summary =
                    "Has a letter sent there with a link; once that is followed, what the caller chose by mail goes there. Residents only")
    @APIResponse(responseCode = "202", description = "The letter is on its way")
    public Response ask(@NotNull @Valid NewMailAddress body) {
        addresses.ask(caller.get(), body.email());
        return Response.accepted().build();
    }

    @DELETE
    @Operation(
            operationId = "removeMailAddress",
            summary = "No letter goes to the caller any more, and the address is forgotten")
    @APIResponse(responseCode = "204", description = "Forgotten, if there was one")
    public void remove() {
        addresses.remove(caller.get().accountId());
    }
}
