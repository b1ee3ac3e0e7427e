package vn.hientruong.identity;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hientruong.model.identity.Role;

/** Signs the short-lived tokens that apps send with every request. */
@Singleton
class AccessTokens {
    static final Duration LIFE = Duration.ofMinutes(15);
    static final String AGENCY = "agency";
    static final String SESSION = "sid";
    static final String SCOPE = "scope";

    private final String issuer;
    private final String audience;

    AccessTokens(
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    /** For another system: scopes in the place of roles, no session, and nobody's token at doors for people. */
    String signClient(UUID client, Set<String> scopes, Instant now) {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(client.toString())
                .groups(scopes)
                .claim(SCOPE, String.join(" ", scopes))
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .sign();
    }

    String sign(Caller caller, UUID sessionId, Instant now) {
        JwtClaimsBuilder claims = Jwt.issuer(issuer)
                .audience(audience)
                .subject(caller.accountId().toString())
                .groups(caller.roles().stream().map(Role::name).collect(Collectors.toSet()))
                .claim(SESSION, sessionId.toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE));
        if (caller.agencyCode() != null) {
            claims.claim(AGENCY, caller.agencyCode());
        }
        return claims.sign();
    }
}
