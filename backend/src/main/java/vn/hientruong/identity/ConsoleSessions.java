package vn.hientruong.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions of the staff console, known by a secret in a cookie. */
@Singleton
public class ConsoleSessions {
    /** Nobody clicks for a working day: the desk is empty. */
    static final Duration IDLE = Duration.ofHours(8);
    /** However busy: nobody stays signed in over night. */
    static final Duration LONGEST = Duration.ofHours(12);
    /** Being a minute late in noting a click saves a write on almost every one. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final PasswordCheck passwords;
    private final SessionRepository sessions;
    private final AppSessions ending;
    private final Clock clock;

    ConsoleSessions(PasswordCheck passwords, SessionRepository sessions, AppSessions ending, Clock clock) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.ending = ending;
        this.clock = clock;
    }

    /**
     * Signs a member of staff in.
     *
     * @param totp code of the authenticator app, where the account has one
     * @param remoteAddress from {@link ClientAddress}
     * @return the secret for the cookie; only its hash is stored
     * @throws SignInFailed without saying what was wrong
     * @throws TotpRequired when only the code of the authenticator app is missing
     * @throws AccountDisabled when all is right but the account is shut
     */
    public String open(String username, String password, @Nullable String totp, String remoteAddress) {
        Instant now = clock.instant();
        Person person = passwords.check(username, password, totp, remoteAddress, now);
        String secret = Secret.random();
        QuarkusTransaction.requiringNew().run(() -> {
            UUID session = sessions.add(person.id(), SessionRepository.Kind.CONSOLE, now);
            sessions.addSecret(session, Secret.hash(secret), now.plus(LONGEST));
        });
        return secret;
    }

    /** Signs out; a secret that opens nothing is let pass. */
    @Transactional
    public void end(String secret) {
        sessions.findSessionOfConsole(Secret.hash(secret)).ifPresent(session -> ending.end(session, clock.instant()));
    }

    @Transactional
    Optional<SessionRepository.Open> find(String secret) {
        Instant now = clock.instant();
        Optional<SessionRepository.Open> found =
                sessions.find(Secret.hash(secret), SessionRepository.Kind.CONSOLE, IDLE, now);
        return found.filter(open -> open.lastUsedAt().isAfter(now.minus(NOTED)))
                .or(() -> found.flatMap(open -> sessions.touch(open.id(), now)));
    }
}
