package vn.hientruong.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import vn.hientruong.platform.problem.TooManyRequests;

/**
 * Somebody without an account of their own making shows that a phone is theirs, and may do for half an hour what whoever has
 * that phone may. Codes are sent behind the answer, so nobody learns from its time whether one was.
 */
@Singleton
public class PhoneProofs {
    /** A form may be left open while somebody looks for words, not longer. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private static final int WAITING = 200;
    private static final Duration BUSY = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(PhoneProofs.class);

    private final SignInCodes codes;
    private final SessionRepository sessions;
    private final RateLimits limits;
    private final Clock clock;
    private final ThreadPoolExecutor sender =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "phone-codes");
                thread.setDaemon(true);
                return thread;
            });

    PhoneProofs(SignInCodes codes, SessionRepository sessions, RateLimits limits, Clock clock) {
        this.codes = codes;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Sends a code to that phone if there is a reason to. The answer is the same in the same time either way, and the limits
     * count either way.
     *
     * @param phoneAsWritten as somebody typed it
     * @param address from {@link ClientAddress}
     * @param wanted asked after the answer, on a thread of its own
     * @throws vn.hientruong.platform.problem.InvalidRequest when it is no Vietnamese number, pointing at {@code /phone}
     * @throws vn.hientruong.platform.problem.TooManyRequests when too many were asked for
     */
    public void ask(String phoneAsWritten, String address, Locale language, BooleanSupplier wanted) {
        PhoneNumber phone = PhoneNumber.of(phoneAsWritten, "/phone");
        limits.check(Limit.CODE_PER_ADDRESS, address);
        limits.check(Limit.CODE_PER_PHONE, phone.value());
        try {
            sender.execute(() -> send(phone, language, wanted));
        } catch (RejectedExecutionException tooManyWait) {
            throw (TooManyRequests) new TooManyRequests(BUSY).initCause(tooManyWait);
        }
    }

    private void send(PhoneNumber phone, Locale language, BooleanSupplier wanted) {
        try {
            if (wanted.getAsBoolean()) {
                codes.send(phone, language, clock.instant());
            }
        } catch (RuntimeException failed) {
            LOG.warnf("A code could not be sent: %s", failed.getClass().getSimpleName());
        }
    }

    /**
     * Takes the code that was sent.
     *
     * @return a secret for a cookie; only its hash is stored
     * @throws WrongCode when it is not the last one sent, or older than five minutes
     * @throws CodeUsedUp after five wrong ones
     * @throws AccountDisabled when it is right but the account is shut
     */
    public String redeem(String phoneAsWritten, String code, String address, Locale language) {
        Instant now = clock.instant();
        Person person = codes.prove(phoneAsWritten, code, address, language, now);
        String secret = Secret.random();
        QuarkusTransaction.requiringNew().run(() -> {
            UUID session = sessions.add(person.id(), SessionRepository.Kind.PHONE, now);
            sessions.addSecret(session, Secret.hash(secret), now.plus(LIFE));
        });
        return secret;
    }

    /** Whose phone was shown by that secret; empty when it is none, or older than half an hour. */
    @Transactional
    public Optional<Caller> find(String secret) {
        return sessions.find(Secret.hash(secret), SessionRepository.Kind.PHONE, LIFE, clock.instant())
                .map(SessionRepository.Open::caller);
    }

    /** Forgets it; a secret that opens nothing is let pass. */
    @Transactional
    public void end(String secret) {
        Instant now = clock.instant();
        sessions.find(Secret.hash(secret), SessionRepository.Kind.PHONE, LIFE, now)
                .ifPresent(open -> sessions.end(open.id(), now));
    }

    /** Whether that account is the resident of that phone; false for what is no number. */
    public static boolean isOf(Person person, String phoneAsWritten) {
        String phone = person.phone();
        return phone != null && PhoneNumber.of(phoneAsWritten, "/phone").value().equals(phone);
    }
}
