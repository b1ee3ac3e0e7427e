package vn.hientruong.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.SignInRequired;

/** Deletes the account of a resident, with everything that says who they are; what they reported stays, without them. */
@Singleton
public class Erasure {
    private final AccountRepository accounts;
    private final SignInCodeRepository codes;
    private final AppSessions sessions;
    private final Event<AccountErased> erased;

    Erasure(AccountRepository accounts, SignInCodeRepository codes, AppSessions sessions, Event<AccountErased> erased) {
        this.accounts = accounts;
        this.codes = codes;
        this.sessions = sessions;
        this.erased = erased;
    }

    /**
     * Deletes the caller's account: no token of theirs works any more, they hear nothing more, and the same phone signs in to a new
     * account.
     *
     * @throws Forbidden for staff, whose accounts are their office's
     */
    @Transactional
    public void erase(Caller caller, Instant now) {
        if (caller.isStaff()) {
            throw new Forbidden();
        }
        Account account = accounts.findByIdOptional(caller.accountId())
                .filter(known -> !known.isErased())
                .orElseThrow(SignInRequired::new);
        codes.removeOf(account.toPerson().phone());
        account.erase(now);
        // written before others forget theirs: whoever is telling this person something just now is waited for
        accounts.flush();
        sessions.endAll(caller.accountId(), now);
        erased.fire(new AccountErased(caller.accountId()));
    }
}
