package vn.hientruong.identity.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import vn.hientruong.identity.Invitations;
import vn.hientruong.model.identity.InvitationView;
import vn.hientruong.model.identity.NewInvitation;

/** Who is asked to become staff, for administrators. */
@Path("/api/v1/admin/invitations")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class InvitationResource {
    private final Invitations invitations;

    InvitationResource(Invitations invitations) {
        this.invitations = invitations;
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "Invitations that nobody has accepted, newest first")
    public List<InvitationView> list() {
        return invitations.list();
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "invite", summary = "Invite somebody by mail; the link in it works once, within 72 hours")
    @APIResponse(responseCode = "201", description = "The letter is on its way")
    @APIResponse(responseCode = "422", description = "As when the address has an account; errors points at it")
    public InvitationView invite(@NotNull @Valid NewInvitation said) {
        return invitations.invite(said);
    }

    @POST
    @Path("{id}/letter")
    @Operation(
            operationId = "resendInvitation",
            summary = "Send a new letter; the link of the one before works no more")
    public InvitationView resend(@RestPath UUID id) {
        return invitations.resend(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "withdrawInvitation", summary = "Take an invitation back; its link works no more")
    @APIResponse(responseCode = "204", description = "Gone")
    public void withdraw(@RestPath UUID id) {
        invitations.withdraw(id);
    }
}
