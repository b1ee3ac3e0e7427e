package vn.hientruong.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Page;
import vn.hientruong.model.identity.PersonChange;
import vn.hientruong.model.identity.PersonView;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;

/** Administrators look after the accounts of staff. Nobody does it to themselves what would leave them outside. */
@Singleton
public class People {
    private final AccountRepository accounts;
    private final AppSessions sessions;
    private final Event<Changed> changes;

    People(AccountRepository accounts, AppSessions sessions, Event<Changed> changes) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.changes = changes;
    }

    /**
     * Staff by user name.
     *
     * @param words each of which stands in name, user name or mail address, in any spelling of accents; empty: everybody
     * @param after user name of the last one shown; absent for the first page
     * @param limit rows at most
     */
    @Transactional
    public Page<PersonView> list(String words, @Nullable String after, int limit) {
        List<PersonView> found = accounts.searchStaff(words, after, limit + 1).stream()
                .map(Account::view)
                .toList();
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), found.get(limit - 1).username());
    }

    /** @throws NotFound when there is no such member of staff */
    @Transactional
    public PersonView get(UUID id) {
        return staff(accounts.findByIdOptional(id)).view();
    }

    /**
     * Replaces what was said of a person. Other roles or another agency put them out, so that no token lives on with rights that
     * were taken away.
     *
     * @param version of what the caller has seen
     * @throws NotFound when there is no such member of staff
     * @throws StaleVersion when somebody else has changed them since, with what they are now
     * @throws InvalidRequest when they cannot be so, or nobody would be left to administer
     */
    @Transactional
    public PersonView change(Caller by, UUID id, PersonChange said, long version, Instant now) {
        StaffRules.check(said.roles(), said.agency());
        accounts.lockAdministration();
        Account account = lock(id);
        mustBeAsSeen(account, Seen.of(version));
        if (!said.roles().contains(Role.ADMIN)) {
            mustNotBeNeeded(by, account, "/roles");
        }
        if (said.email() != null) {
            mustBeFree(StaffRules.normalised(said.email()), account);
        }
        Set<Role> roles = account.roles();
        String agency = account.agencyCode();
        return keep(account, "changed", changed -> {
            changed.change(said);
            store();
            if (!changed.roles().equals(roles)
                    || !String.valueOf(changed.agencyCode()).equals(String.valueOf(agency))) {
                sessions.endAll(id, now);
            }
        });
    }

    /**
     * Shuts an account and puts the person out; shut already, it stays so.
     *
     * @param seen what the caller has seen of the person
     * @return the person then
     * @throws NotFound when there is no such member of staff
     * @throws VersionRequired when nobody has looked at them
     * @throws StaleVersion when somebody else has changed them since, with what they are now
     * @throws InvalidRequest when it is the caller's own, or nobody would be left to administer
     */
    @Transactional
    public PersonView disable(Caller by, UUID id, Seen seen, Instant now) {
        accounts.lockAdministration();
        Account account = lock(id);
        if (account.isDisabled()) {
            return account.view();
        }
        mustBeAsSeen(account, seen);
        mustNotBeNeeded(by, account, "");
        return keep(account, "disabled", shut -> {
            shut.disable(now);
            sessions.endAll(id, now);
        });
    }

    /**
     * Opens a shut account again; open already, it stays so.
     *
     * @param seen what the caller has seen of the person
     * @return the person then
     * @throws NotFound when there is no such member of staff
     * @throws VersionRequired when nobody has looked at them
     * @throws StaleVersion when somebody else has changed them since, with what they are now
     */
    @Transactional
    public PersonView enable(UUID id, Seen seen) {
        Account account = lock(id);
        if (!account.isDisabled()) {
            return account.view();
        }
        mustBeAsSeen(account, seen);
        return keep(account, "enabled", Account::enable);
    }

    /**
     * Takes the authenticator app off, for somebody who lost the phone; a new one can be put on after signing in.
     *
     * @throws NotFound when there is no such member of staff
     */
    @Transactional
    public void resetTotp(UUID id, Instant now) {
        keep(lock(id), "totp-reset", account -> {
            account.removeTotp();
            sessions.endAll(id, now);
        });
    }

    /**
     * Puts a person out of every app and browser.
     *
     * @throws NotFound when there is no such member of staff
     */
    @Transactional
    public void endSessions(UUID id, Instant now) {
        keep(lock(id), "sessions-ended", account -> sessions.endAll(id, now));
    }

    private PersonView keep(Account account, String act, Consumer<Account> work) {
        PersonFacts before = account.facts();
        work.accept(account);
        changes.fire(Changed.act(PersonFacts.KIND, account.findUsername().orElseThrow(), act, before, account.facts()));
        return account.view();
    }

    private static void mustBeAsSeen(Account account, Seen seen) {
        seen.mayWrite(account.version(), () -> false, account::view);
    }

    private Account lock(UUID id) {
        return staff(accounts.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Account staff(Optional<Account> found) {
        return found.filter(account -> account.findUsername().isPresent()).orElseThrow(NotFound::new);
    }

    private void mustNotBeNeeded(Caller by, Account account, String pointer) {
        if (!account.isAdministrator()) {
            return;
        }
        if (account.id().equals(by.accountId())) {
            throw InvalidRequest.at(pointer, "not-yourself");
        }
        if (!accounts.existsAdministratorBesides(account.id())) {
            throw InvalidRequest.at(pointer, "last-administrator");
        }
    }

    private void mustBeFree(String email, Account account) {
        if (accounts.findByEmail(email).filter(other -> other != account).isPresent()) {
            throw InvalidRequest.at("/email", "email-has-account");
        }
    }

    private void store() {
        try {
            accounts.flush();
        } catch (ConstraintViolationException refused) {
            throw StaffRules.refusal(refused);
        }
    }
}
