package vn.hientruong.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.ClientTokens;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;

/** Where other systems get a token for their secret; the answers, errors too, are those of RFC 6749. */
@Path("/oauth2/token")
@PermitAll
public class ClientTokenResource {
    private static final String BASIC = "Basic ";

    /** What is answered when a token was granted. */
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            String scope) {}

    /** What is answered when none was. */
    record Refusal(String error) {}

    private record Credentials(String id, String secret) {}

    private final ClientTokens tokens;
    private final RateLimits limits;

    ClientTokenResource(ClientTokens tokens, RateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response grant(
            @RestForm("grant_type") @Nullable String grant,
            @RestForm("client_id") @Nullable String id,
            @RestForm("client_secret") @Nullable String secret,
            @RestForm @Nullable String scope,
            @Context HttpHeaders headers,
            @Context RoutingContext request) {
        limits.check(Limit.TOKEN_PER_ADDRESS, ClientAddress.of(request));
        if (!"client_credentials".equals(grant)) {
            return refused(grant == null ? "invalid_request" : "unsupported_grant_type");
        }
        Credentials shown = basic(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElseGet(() ->
                        new Credentials(Objects.requireNonNullElse(id, ""), Objects.requireNonNullElse(secret, "")));
        try {
            ClientTokens.Granted granted = tokens.grant(shown.id(), shown.secret(), scope);
            return kept(Response.ok(new Token(granted.token(), "Bearer", granted.seconds(), granted.scope())));
        } catch (ClientTokens.NotGranted refusal) {
            return refused(refusal.error());
        }
    }

    private static Response refused(String error) {
        return error.equals("invalid_client")
                ? kept(Response.status(401)
                        .entity(new Refusal(error))
                        .header("WWW-Authenticate", "Basic realm=\"token\""))
                : kept(Response.status(400).entity(new Refusal(error)));
    }

    private static Response kept(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }

    private static Optional<Credentials> basic(@Nullable String header) {
        if (header == null || !header.startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(BASIC.length())), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.of(new Credentials("", ""))
                    : Optional.of(
                            new Credentials(decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1))));
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(new Credentials("", ""));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
