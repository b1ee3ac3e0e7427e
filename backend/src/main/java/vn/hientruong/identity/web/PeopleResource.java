package vn.hientruong.identity.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.identity.PasswordLinks;
import vn.hientruong.identity.People;
import vn.hientruong.model.Limits;
import vn.hientruong.model.Page;
import vn.hientruong.model.identity.PersonChange;
import vn.hientruong.model.identity.PersonView;
import vn.hientruong.platform.web.IfMatch;

/** The accounts of staff, one by one, for administrators. */
@Path("/api/v1/admin/people")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {
    private final People people;
    private final PasswordLinks passwords;
    private final CurrentCaller caller;
    private final Clock clock;

    PeopleResource(People people, PasswordLinks passwords, CurrentCaller caller, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listPeople", summary = "Staff by user name")
    public Page<PersonView> list(
            @RestQuery
                    @DefaultValue("")
                    @Size(max = Limits.NAME)
                    @Parameter(description = "Words of the name, user name or mail address")
                    String q,
            @RestQuery @Nullable @Pattern(regexp = Limits.USERNAME_PATTERN) String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Limits.PAGE) int limit) {
        return people.list(q, after, limit);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "showPerson", summary = "A member of staff, with the ETag that a change must bring")
    public RestResponse<PersonView> show(@RestPath UUID id) {
        return tagged(people.get(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePerson",
            summary = "Change name, mail address, roles, agency and language; other rights sign the person out")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "Somebody else has changed them; current is what they are now")
    @APIResponse(responseCode = "422", description = "Something cannot be so; errors points at it")
    public RestResponse<PersonView> change(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String version, @NotNull @Valid PersonChange said) {
        return tagged(
                people.change(caller.get(), id, said, IfMatch.parse(version).version(), clock.instant()));
    }

    @PUT
    @Path("{id}/disabled")
    @Operation(operationId = "disablePerson", summary = "Shut the account and sign the person out everywhere")
    @APIResponse(responseCode = "204", description = "Shut, now or before")
    @APIResponse(responseCode = "409", description = "Somebody else has changed them; current is what they are now")
    @APIResponse(responseCode = "422", description = "The caller's own, or nobody would be left to administer")
    public RestResponse<Void> disable(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String version) {
        return done(people.disable(caller.get(), id, IfMatch.seen(version), clock.instant()));
    }

    @DELETE
    @Path("{id}/disabled")
    @Operation(operationId = "enablePerson", summary = "Open the account again")
    @APIResponse(responseCode = "204", description = "Open, now or before")
    @APIResponse(responseCode = "409", description = "Somebody else has changed them; current is what they are now")
    public RestResponse<Void> enable(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String version) {
        return done(people.enable(id, IfMatch.seen(version)));
    }

    @DELETE
    @Path("{id}/totp")
    @Operation(operationId = "resetTotp", summary = "Take the authenticator app off, for somebody who lost the phone")
    @APIResponse(responseCode = "204", description = "Signing in needs no code any more")
    public void resetTotp(@RestPath UUID id) {
        people.resetTotp(id, clock.instant());
    }

    @DELETE
    @Path("{id}/sessions")
    @Operation(operationId = "endSessions", summary = "Sign the person out of every app and browser")
    @APIResponse(responseCode = "204", description = "No token or cookie of this account works any more")
    public void endSessions(@RestPath UUID id) {
        people.endSessions(id, clock.instant());
    }

    @POST
    @Path("{id}/password-letter")
    @ResponseStatus(202)
    @Operation(operationId = "sendPasswordLetter", summary = "Send a letter with a link to choose another password")
    @APIResponse(responseCode = "202", description = "The letter is on its way")
    @APIResponse(responseCode = "422", description = "There is no mail address, or the account is shut")
    public void sendPasswordLetter(@RestPath UUID id) {
        passwords.send(id);
    }

    private static RestResponse<PersonView> tagged(PersonView view) {
        return IfMatch.tagged(view, view.version());
    }

    private static RestResponse<Void> done(PersonView view) {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .tag(IfMatch.of(view.version()))
                .build();
    }
}
