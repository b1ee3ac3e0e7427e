package vn.hientruong.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.problem.InvalidRequest;

/** Staff prove who they are, with a password and, where the account has one, an authenticator app. */
@Singleton
class PasswordCheck {
    private static final int COST = 12;
    /** Compared with when there is nobody of that name, so that the time taken tells nothing. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody of that name", COST);

    private final AccountRepository accounts;
    private final TotpEnrolment totps;
    private final RateLimits limits;

    PasswordCheck(AccountRepository accounts, TotpEnrolment totps, RateLimits limits) {
        this.accounts = accounts;
        this.totps = totps;
        this.limits = limits;
    }

    /**
     * The person, proven.
     *
     * @throws SignInFailed without saying what was wrong
     * @throws TotpRequired when only the code is missing
     * @throws AccountDisabled when all is right but the account is shut
     */
    Person check(String written, String password, @Nullable String code, String address, Instant now) {
        String username = written.strip().toLowerCase(Locale.ROOT);
        limits.check(Limit.SIGN_IN_PER_ADDRESS, address);
        limits.check(Limit.SIGN_IN_PER_NAME, username);
        Optional<Account> known = accounts.findByUsername(username);
        boolean right =
                matches(password, known.flatMap(Account::findPasswordHash).orElse(NOBODY));
        Account account = known.filter(found -> right).orElseThrow(SignInFailed::new);
        if (account.findTotpSecret().isPresent()) {
            checkCode(account, code, now);
        }
        if (account.isDisabled()) {
            throw new AccountDisabled();
        }
        return account.toPerson();
    }

    /**
     * The hash to store for a new password.
     *
     * @throws InvalidRequest when bcrypt, which reads 72 bytes, would not read all of it
     */
    static String hash(String password) {
        String plain = normalised(password);
        if (plain.getBytes(StandardCharsets.UTF_8).length > Limits.PASSWORD) {
            throw InvalidRequest.at("/password", "password-too-long", Limits.PASSWORD);
        }
        return BcryptUtil.bcryptHash(plain, COST);
    }

    private void checkCode(Account account, @Nullable String code, Instant now) {
        if (code == null) {
            throw new TotpRequired();
        }
        if (!totps.take(account, code, now)) {
            throw new SignInFailed();
        }
    }

    private static boolean matches(String password, String hash) {
        return BcryptUtil.matches(normalised(password), hash);
    }

    /** Keyboards write ế as one, two or three characters; it is the same password. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
