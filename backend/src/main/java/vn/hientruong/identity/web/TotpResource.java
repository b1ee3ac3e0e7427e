package vn.hientruong.identity.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.identity.TotpEnrolment;
import vn.hientruong.model.identity.TotpCode;
import vn.hientruong.model.identity.TotpSecret;

/** The authenticator app of the caller, who must be staff. */
@Path("/api/v1/me/totp")
@Authenticated
@Tag(name = "sign-in")
public class TotpResource {
    private final TotpEnrolment totps;
    private final CurrentCaller caller;
    private final Clock clock;

    TotpResource(TotpEnrolment totps, CurrentCaller caller, Clock clock) {
        this.totps = totps;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Propose a secret for an authenticator app; it counts once a first code confirms it")
    @APIResponse(responseCode = "200", description = "The secret, shown this once")
    @APIResponse(responseCode = "409", description = "totp-already-set: take the present one off first")
    public TotpSecret propose() {
        return totps.propose(caller.get());
    }

    @PUT
    @Operation(summary = "Confirm with a first code; from now on signing in needs one")
    @APIResponse(responseCode = "204", description = "Set up")
    @APIResponse(responseCode = "422", description = "The code does not fit")
    public void confirm(@NotNull @Valid TotpCode given) {
        totps.confirm(caller.get(), given.code(), clock.instant());
    }

    @DELETE
    @Operation(summary = "Take the authenticator app off, with a last code")
    @APIResponse(responseCode = "204", description = "Signing in needs no code any more")
    @APIResponse(responseCode = "422", description = "The code is wrong or was used")
    public void remove(@NotNull @Valid TotpCode given) {
        totps.remove(caller.get(), given.code(), clock.instant());
    }
}
