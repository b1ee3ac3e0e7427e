package vn.hientruong.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.problem.SignInRequired;

/** Who sent the request at hand, be it by token or by console cookie. */
@RequestScoped
public class CurrentCaller {
    private final CurrentIdentityAssociation identity;

    CurrentCaller(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** @throws SignInRequired when nobody is signed in */
    public Caller get() {
        return find().orElseThrow(SignInRequired::new);
    }

    /** Empty when nothing was sent to sign in with; what was sent but is no good is refused with 401, not ignored. */
    public Optional<Caller> find() {
        Principal principal = principal();
        if (principal instanceof ConsolePrincipal console) {
            return Optional.of(console.caller());
        }
        // a token of another system is nobody's here
        return principal instanceof JsonWebToken token && !token.containsClaim(AccessTokens.SCOPE)
                ? Optional.of(caller(token))
                : Optional.empty();
    }

    /**
     * The session the request belongs to.
     *
     * @throws SignInRequired when nobody is signed in
     */
    public UUID getSessionId() {
        Principal principal = principal();
        if (principal instanceof ConsolePrincipal console) {
            return console.sessionId();
        }
        if (principal instanceof JsonWebToken token) {
            return UUID.fromString(token.getClaim(AccessTokens.SESSION));
        }
        throw new SignInRequired();
    }

    private Principal principal() {
        SecurityIdentity present = identity.getIdentity();
        return present.getPrincipal();
    }

    private static Caller caller(JsonWebToken token) {
        return new Caller(
                UUID.fromString(token.getSubject()),
                token.getGroups().stream().flatMap(CurrentCaller::role).collect(Collectors.toUnmodifiableSet()),
                token.getClaim(AccessTokens.AGENCY));
    }

    /** During an update a token may name a role this version does not know; it then counts for nothing. */
    private static Stream<Role> role(String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name));
    }
}
