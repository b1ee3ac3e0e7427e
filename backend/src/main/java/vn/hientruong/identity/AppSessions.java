package vn.hientruong.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.hientruong.model.identity.Tokens;

/**
 * Sessions of apps: an access token of 15 minutes and a refresh token that works once. A refresh token seen twice is in
 * two hands, so everything handed out since that sign-in ends.
 */
@Singleton
public class AppSessions {
    private static final Duration REFRESH = Duration.ofDays(60);

    private final SessionRepository sessions;
    private final EndedSessions ended;
    private final AccessTokens accessTokens;
    private final RateLimits limits;

    AppSessions(SessionRepository sessions, EndedSessions ended, AccessTokens accessTokens, RateLimits limits) {
        this.sessions = sessions;
        this.ended = ended;
        this.accessTokens = accessTokens;
        this.limits = limits;
    }

    @Transactional
    Tokens open(Person person, Instant now) {
        UUID session = sessions.add(person.id(), SessionRepository.Kind.APP, now);
        return tokens(session, new Caller(person.id(), person.roles(), person.agencyCode()), now);
    }

    /**
     * Exchanges a refresh token for new tokens.
     *
     * @throws RefreshRefused for any that does not work; if it worked before, its whole session is ended
     */
    @Transactional(dontRollbackOn = RefreshRefused.class)
    public Tokens refresh(String refreshToken, String address, Instant now) {
        limits.check(Limit.REFRESH_PER_ADDRESS, address);
        byte[] hash = Secret.hash(refreshToken);
        UUID session = sessions.useUp(hash, SessionRepository.Kind.APP, now).orElseThrow(() -> {
            sessions.findSessionOfUsed(hash).ifPresent(stolen -> end(stolen, now));
            return new RefreshRefused();
        });
        SessionRepository.Open open = sessions.touch(session, now).orElseThrow(RefreshRefused::new);
        sessions.removeExpired(session, now);
        return tokens(session, open.caller(), now);
    }

    /** Signs out this session; its tokens stop working at once. */
    @Transactional
    public void end(UUID sessionId, Instant now) {
        if (sessions.end(sessionId, now)) {
            ended.tell(sessionId);
        }
    }

    /** Signs that account out of every app and browser. */
    @Transactional
    public void endAll(UUID accountId, Instant now) {
        sessions.endAll(accountId, now).forEach(ended::tell);
    }

    private Tokens tokens(UUID session, Caller caller, Instant now) {
        String refreshToken = Secret.random();
        sessions.addSecret(session, Secret.hash(refreshToken), now.plus(REFRESH));
        return new Tokens(accessTokens.sign(caller, session, now), refreshToken, AccessTokens.LIFE.toSeconds());
    }
}
