package vn.hientruong.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.platform.problem.SignInRequired;

/** Which other system sent the request at hand, with a token it got for its secret. */
@RequestScoped
public class CurrentClient {
    private final CurrentIdentityAssociation identity;
    private final Clients clients;

    CurrentClient(CurrentIdentityAssociation identity, Clients clients) {
        this.identity = identity;
        this.clients = clients;
    }

    /**
     * The client, if it may do that still.
     *
     * @throws SignInRequired when it has been shut out since it got its token, or it is none
     */
    public UUID get(Scope scope) {
        if (identity.getIdentity().getPrincipal() instanceof JsonWebToken token
                && token.containsClaim(AccessTokens.SCOPE)) {
            UUID id = UUID.fromString(token.getSubject());
            if (clients.may(id, scope)) {
                return id;
            }
        }
        throw new SignInRequired();
    }
}
