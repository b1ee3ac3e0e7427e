package vn.hientruong.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.OptionalLong;
import vn.hientruong.model.identity.TotpSecret;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.InvalidRequest;

/** Staff put an authenticator app on their account, and take it off. */
@Singleton
public class TotpEnrolment {
    private final AccountRepository accounts;
    private final RateLimits limits;

    TotpEnrolment(AccountRepository accounts, RateLimits limits) {
        this.accounts = accounts;
        this.limits = limits;
    }

    /**
     * Proposes a secret; nothing is asked for until {@link #confirm} proves that the app has it.
     *
     * @throws TotpAlreadySet when there is one, which a stolen session must not be able to swap
     */
    @Transactional
    public TotpSecret propose(Caller caller) {
        Account account = staff(caller);
        if (account.findTotpSecret().isPresent()) {
            throw new TotpAlreadySet();
        }
        String secret = Totp.newSecret();
        account.proposeTotp(secret);
        return new TotpSecret(secret, Totp.uri(secret, account.findUsername().orElseThrow()));
    }

    /**
     * From now on signing in needs a code.
     *
     * @throws InvalidRequest when the code does not fit the proposed secret
     */
    @Transactional
    public void confirm(Caller caller, String code, Instant now) {
        Account account = staff(caller);
        OptionalLong step = account.findTotpPending().stream()
                .flatMapToLong(secret -> Totp.findStep(secret, code, now).stream())
                .findFirst();
        if (step.isEmpty()) {
            throw InvalidRequest.at("/code", "totp");
        }
        account.confirmTotp(step.getAsLong());
    }

    /**
     * Signing in needs no code any more.
     *
     * @throws InvalidRequest when the code is wrong or was used
     */
    @Transactional
    public void remove(Caller caller, String code, Instant now) {
        Account account = staff(caller);
        if (!take(account, code, now)) {
            throw InvalidRequest.at("/code", "totp");
        }
        account.removeTotp();
    }

    /** Whether that code is right and was not used before; it is used now. */
    @Transactional
    boolean take(Account account, String code, Instant now) {
        OptionalLong step = account.findTotpSecret().stream()
                .flatMapToLong(secret -> Totp.findStep(secret, code, now).stream())
                .findFirst();
        return step.isPresent() && accounts.takeTotpStep(account.id(), step.getAsLong());
    }

    private Account staff(Caller caller) {
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
        limits.check(Limit.SIGN_IN_PER_NAME, caller.accountId().toString());
        return accounts.findById(caller.accountId());
    }
}
