package vn.hientruong.identity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff prove who they are, with a password and, where the account has one, an authenticator app. */
@Singleton
class PasswordCheck {
    private final AccountRepository accounts;
    private final PasswordHashes hashes;
    private final TotpEnrolment totps;
    private final RateLimits limits;

    PasswordCheck(AccountRepository accounts, PasswordHashes hashes, TotpEnrolment totps, RateLimits limits) {
        this.accounts = accounts;
        this.hashes = hashes;
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
        boolean right = hashes.matches(password, known.flatMap(Account::findPasswordHash));
        Account account = known.filter(found -> right).orElseThrow(SignInFailed::new);
        if (account.findTotpSecret().isPresent()) {
            checkCode(account, code, now);
        }
        if (account.isDisabled()) {
            throw new AccountDisabled();
        }
        return account.toPerson();
    }

    private void checkCode(Account account, @Nullable String code, Instant now) {
        if (code == null) {
            throw new TotpRequired();
        }
        if (!totps.take(account, code, now)) {
            throw new SignInFailed();
        }
    }
}
