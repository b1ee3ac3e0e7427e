package vn.hientruong.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.hientruong.identity.sms.SmsRefused;
import vn.hientruong.identity.sms.SmsSender;
import vn.hientruong.model.identity.SignIn;
import vn.hientruong.model.identity.Tokens;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.Texts;

/** Residents sign in with a code sent to their phone; the first time makes the account. */
@Singleton
public class SignInCodes {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignInCodeRepository codes;
    private final RateLimits limits;
    private final SmsSender sms;
    private final Texts texts;
    private final Accounts accounts;
    private final AppSessions sessions;
    private final int cost;
    /** Compared with where no code is under way, so that the time taken tells nothing. */
    private final String noCode;

    SignInCodes(
            SignInCodeRepository codes,
            RateLimits limits,
            SmsSender sms,
            Texts texts,
            Accounts accounts,
            AppSessions sessions,
            BcryptConfig config) {
        this.codes = codes;
        this.limits = limits;
        this.sms = sms;
        this.texts = texts;
        this.accounts = accounts;
        this.sessions = sessions;
        cost = config.codeCost();
        noCode = BcryptUtil.bcryptHash("no code under way", cost);
    }

    /** Sends a new code to that phone; whether the phone has an account makes no difference that shows. */
    public void request(String phoneAsWritten, String address, Locale language, Instant now) {
        PhoneNumber phone = PhoneNumber.of(phoneAsWritten, "/phone");
        limits.check(Limit.CODE_PER_ADDRESS, address);
        limits.check(Limit.CODE_PER_PHONE, phone.value());
        send(phone, language, now);
    }

    /** Sends a new code whatever the limits say; the caller has asked them. */
    void send(PhoneNumber phone, Locale language, Instant now) {
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        codes.put(phone, BcryptUtil.bcryptHash(code, cost), now.plus(LIFE), now);
        try {
            sms.send(new SmsSender.Message(phone.value(), texts.of(language, "identity.sms.code", code), code));
        } catch (SmsRefused noSuchNumber) {
            throw (InvalidRequest) InvalidRequest.at("/phone", "phone").initCause(noSuchNumber);
        }
    }

    /**
     * Exchanges a code for tokens, and notes what was agreed to.
     *
     * @throws WrongCode when it is not the last one sent, or older than five minutes
     * @throws CodeUsedUp after five wrong ones
     * @throws AccountDisabled when it is right but the account is shut
     */
    public Tokens redeem(SignIn given, String address, Locale language, Instant now) {
        Person resident = prove(given.phone(), given.code(), address, language, now);
        String consent = given.consent();
        if (consent != null) {
            accounts.agreed(resident.id(), consent, now);
        }
        return sessions.open(resident, now);
    }

    /** Uses a code up; answers whose phone it is. Refuses as {@link #redeem}. */
    Person prove(String phoneAsWritten, String code, String address, Locale language, Instant now) {
        PhoneNumber phone = PhoneNumber.of(phoneAsWritten, "/phone");
        limits.check(Limit.SIGN_IN_PER_ADDRESS, address);
        limits.check(Limit.SIGN_IN_PER_NAME, phone.value());
        Optional<String> hash = codes.findForAttempt(phone, now);
        boolean right = BcryptUtil.matches(code, hash.orElse(noCode));
        if (!right || hash.isEmpty() || !codes.consume(phone, hash.get())) {
            throw new WrongCode();
        }
        Person resident = accounts.resident(phone, null, language, now);
        if (resident.disabled()) {
            throw new AccountDisabled();
        }
        return resident;
    }
}
