package vn.hientruong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;

/**
 * Checks the signature of a token once a minute instead of on every request: RSA is most of what a small request costs.
 * A token that expires meanwhile is checked again, and refused there; an ended session is refused elsewhere.
 */
@Singleton
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
class VerifiedTokens extends JWTCallerPrincipalFactory {
    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final long MOST = 20_000;

    private final JWTCallerPrincipalFactory signatures = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, JWTCallerPrincipal> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUSTED).build();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null && known.getExpirationTime() > clock.instant().getEpochSecond()) {
            return known;
        }
        JWTCallerPrincipal checked = signatures.parse(token, rules);
        verified.put(token, checked);
        return checked;
    }
}
