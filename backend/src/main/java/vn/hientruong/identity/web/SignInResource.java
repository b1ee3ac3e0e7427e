package vn.hientruong.identity.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.hientruong.identity.AppSessions;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.SignInCodes;
import vn.hientruong.identity.StaffDoor;
import vn.hientruong.model.identity.CodeRequest;
import vn.hientruong.model.identity.SignIn;
import vn.hientruong.model.identity.SignInHelp;
import vn.hientruong.model.identity.StaffSignIn;
import vn.hientruong.model.identity.TokenRefresh;
import vn.hientruong.model.identity.Tokens;
import vn.hientruong.platform.text.CallerLanguage;

/** Where everybody comes in who is nobody yet. */
@Path("/api/v1")
@Tag(name = "sign-in")
public class SignInResource {
    private final SignInCodes codes;
    private final StaffDoor staff;
    private final AppSessions sessions;
    private final RoutingContext context;
    private final CallerLanguage language;
    private final Clock clock;
    private final Optional<String> hotline;

    SignInResource(
            SignInCodes codes,
            StaffDoor staff,
            AppSessions sessions,
            RoutingContext context,
            CallerLanguage language,
            Clock clock,
            @ConfigProperty(name = "hientruong.hotline") Optional<String> hotline) {
        this.codes = codes;
        this.staff = staff;
        this.sessions = sessions;
        this.context = context;
        this.language = language;
        this.clock = clock;
        this.hotline = hotline;
    }

    @POST
    @Path("/sign-in/codes")
    @ResponseStatus(202)
    @Operation(summary = "Send a one-time code by SMS; the answer is the same for every phone")
    @APIResponse(responseCode = "202", description = "A code is on its way")
    @APIResponse(responseCode = "422", description = "Not a Vietnamese phone number")
    @APIResponse(responseCode = "429", description = "Too many codes; Retry-After says when to ask again")
    @APIResponse(responseCode = "503", description = "The SMS gateway does not answer")
    public void requestCode(@NotNull @Valid CodeRequest request) {
        codes.request(request.phone(), ClientAddress.of(context), language.get(), clock.instant());
    }

    @GET
    @Path("/sign-in/help")
    @Operation(operationId = "readSignInHelp", summary = "Whom to turn to when no code comes")
    @APIResponse(responseCode = "200", description = "hotline is absent where there is none")
    public SignInHelp help() {
        return new SignInHelp(hotline.orElse(null));
    }

    @POST
    @Path("/sign-in/tokens")
    @Operation(summary = "Sign a resident in with the code; the first time makes the account")
    @APIResponse(responseCode = "200", description = "Signed in")
    @APIResponse(responseCode = "401", description = "wrong-code, or code-used-up after five wrong ones")
    @APIResponse(responseCode = "403", description = "account-disabled")
    @APIResponse(responseCode = "429", description = "Too many tries; Retry-After says when to try again")
    public Tokens signIn(@NotNull @Valid SignIn given) {
        return codes.redeem(given, ClientAddress.of(context), language.get(), clock.instant());
    }

    @POST
    @Path("/staff/sign-in")
    @Operation(summary = "Sign staff in by user name, password and, where set up, the code of an authenticator app")
    @APIResponse(responseCode = "200", description = "Signed in")
    @APIResponse(responseCode = "401", description = "sign-in-failed, or totp-required when only the code is missing")
    @APIResponse(responseCode = "403", description = "account-disabled")
    @APIResponse(responseCode = "429", description = "Too many tries; Retry-After says when to try again")
    public Tokens signInStaff(@NotNull @Valid StaffSignIn given) {
        return staff.signIn(given, ClientAddress.of(context), clock.instant());
    }

    @POST
    @Path("/tokens/refresh")
    @Operation(summary = "Exchange a refresh token for new tokens; one used twice ends its whole session")
    @APIResponse(responseCode = "200", description = "New tokens; the old refresh token works no more")
    @APIResponse(responseCode = "401", description = "refresh-refused: sign in again")
    @APIResponse(responseCode = "429", description = "Too many tries; Retry-After says when to try again")
    public Tokens refresh(@NotNull @Valid TokenRefresh given) {
        return sessions.refresh(given.refreshToken(), ClientAddress.of(context), clock.instant());
    }
}
