package vn.hientruong.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.identity.Role;

/**
 * Lets in whoever brings the cookie of a console session, under /console only: a browser sends cookies unasked, and the
 * API must not act on what somebody did not mean to send.
 */
@Singleton
class ConsoleDoor implements HttpAuthenticationMechanism {
    private final ConsoleSessions sessions;
    private final BlockingSecurityExecutor blocking;

    ConsoleDoor(ConsoleSessions sessions, BlockingSecurityExecutor blocking) {
        this.sessions = sessions;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = isConsole(context) ? context.request().getCookie(ConsoleCookie.NAME) : null;
        return cookie == null
                ? Uni.createFrom().nullItem()
                : blocking.executeBlocking(() -> identity(cookie.getValue()));
    }

    /** The pages lead to their own sign-in form; a browser must not show its own. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    private static boolean isConsole(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(ConsoleCookie.PATH) || path.startsWith(ConsoleCookie.PATH + "/");
    }

    private @Nullable SecurityIdentity identity(String secret) {
        return sessions.find(secret)
                .map(open -> QuarkusSecurityIdentity.builder()
                        .setPrincipal(new ConsolePrincipal(open.caller(), open.id()))
                        .addRoles(open.caller().roles().stream().map(Role::name).collect(Collectors.toSet()))
                        .build())
                .orElse(null);
    }
}
