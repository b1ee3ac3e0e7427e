package vn.hientruong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.hientruong.platform.signal.Signal;
import vn.hientruong.platform.signal.Signals;

/**
 * Refuses access tokens whose session has ended, at once and on every instance, without asking the database on each
 * request: only sessions that ended within the life of a token need to be known.
 */
@Singleton
class EndedSessions implements SecurityIdentityAugmentor {
    private static final String TOPIC = "session-ended";
    /** Beyond so many at once the oldest are forgotten, and their tokens live out their minutes. */
    private static final long KNOWN = 200_000;

    private final SessionRepository sessions;
    private final Event<Signals.Outgoing> signals;
    private final Clock clock;
    private final Cache<UUID, Boolean> ended = Caffeine.newBuilder()
            .maximumSize(KNOWN)
            .expireAfterWrite(AccessTokens.LIFE.multipliedBy(2))
            .build();

    EndedSessions(SessionRepository sessions, Event<Signals.Outgoing> signals, Clock clock) {
        this.sessions = sessions;
        this.signals = signals;
        this.clock = clock;
    }

    /** Call it in the transaction that ends the session. */
    void tell(UUID sessionId) {
        signals.fire(new Signals.Outgoing(TOPIC, sessionId.toString()));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim(AccessTokens.SESSION) instanceof String session
                && ended.getIfPresent(UUID.fromString(session)) != null) {
            return Uni.createFrom().failure(new AuthenticationFailedException("The session has ended"));
        }
        return Uni.createFrom().item(identity);
    }

    void onStart(@Observes StartupEvent event) {
        rememberThoseInTheDatabase();
    }

    /** The instance that ended it need not wait for its own signal to come back. */
    void onOwn(@Observes(during = TransactionPhase.AFTER_SUCCESS) Signals.Outgoing signal) {
        if (signal.topic().equals(TOPIC)) {
            remember(UUID.fromString(signal.payload()));
        }
    }

    void on(@Observes Signal signal) {
        if (signal.topic().equals(TOPIC)) {
            remember(UUID.fromString(signal.payload()));
        } else if (signal.concerns(TOPIC)) {
            rememberThoseInTheDatabase();
        }
    }

    private void rememberThoseInTheDatabase() {
        sessions.listEndedSince(clock.instant().minus(AccessTokens.LIFE)).forEach(this::remember);
    }

    private void remember(UUID sessionId) {
        ended.put(sessionId, true);
    }
}
