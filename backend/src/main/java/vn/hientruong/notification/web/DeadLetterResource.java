package vn.hientruong.notification.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.hientruong.model.Limits;
import vn.hientruong.model.notification.DeadLetterList;
import vn.hientruong.model.notification.Resend;
import vn.hientruong.model.notification.Resent;
import vn.hientruong.notification.DeadLetters;
import vn.hientruong.platform.text.CallerLanguage;

/** What could not be sent, for administrators. */
@Path("/api/v1/admin/dead-letters")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class DeadLetterResource {
    private final DeadLetters letters;
    private final CallerLanguage language;

    DeadLetterResource(DeadLetters letters, CallerLanguage language) {
        this.letters = letters;
        this.language = language;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "The newest pushes and SMS that are tried no more, with the reason, and how many there are")
    public DeadLetterList list(@RestQuery @DefaultValue("50") @Min(1) @Max(Limits.PAGE) int limit) {
        return letters.list(limit, language.get());
    }

    @POST
    @Path("/resend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resendDeadLetters",
            summary = "Tries these again from the beginning; what is no dead letter any more is passed over")
    public Resent resend(@NotNull @Valid Resend body) {
        return new Resent(letters.resend(body.ids()));
    }
}
