package vn.hientruong.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.exception.ConstraintViolationException;
import vn.hientruong.model.identity.NewStaff;
import vn.hientruong.model.identity.PersonView;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;

/** Makes, changes and shuts the accounts of staff. */
@Singleton
public class Staff {
    private final AccountRepository accounts;
    private final PasswordHashes hashes;
    private final AppSessions sessions;
    private final Event<Changed> changes;

    Staff(AccountRepository accounts, PasswordHashes hashes, AppSessions sessions, Event<Changed> changes) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.sessions = sessions;
        this.changes = changes;
    }

    /** Every account of staff, shut ones too, by user name. */
    @Transactional
    public List<PersonView> list() {
        return accounts.listStaff().stream().map(Account::view).toList();
    }

    /** @throws NotFound when nobody has that user name */
    @Transactional
    public PersonView get(String username) {
        return accounts.findByUsername(username).map(Account::view).orElseThrow(NotFound::new);
    }

    /**
     * Makes that account what is wanted, new or not. Any change puts the person out, so that no token lives on with
     * rights that were taken away.
     *
     * @throws InvalidRequest pointing at what cannot be so
     */
    @Transactional
    public Person put(String username, NewStaff wanted, Instant now) {
        return write(username, wanted, known -> true, now).toPerson();
    }

    /**
     * The same, for whoever may have seen the account before.
     *
     * @return the person then
     * @throws InvalidRequest pointing at what cannot be so
     * @throws NotFound when what was seen is not there
     * @throws VersionRequired when it is there and nobody has looked
     * @throws StaleVersion when somebody else has changed it since, with what it is now
     */
    @Transactional
    public PersonView write(String username, NewStaff wanted, Seen seen, Instant now) {
        return write(
                        username,
                        wanted,
                        known -> seen.mayWrite(
                                known.map(Account::version).orElse(null),
                                () -> isSo(known.orElseThrow(), wanted),
                                () -> known.orElseThrow().view()),
                        now)
                .view();
    }

    private Account write(String username, NewStaff wanted, Predicate<Optional<Account>> check, Instant now) {
        StaffRules.checkUsername(username);
        if (wanted.password() != null) {
            StaffRules.checkPassword(wanted.password());
        }
        StaffRules.check(wanted.roles(), wanted.agency());
        accounts.lockAdministration();
        Optional<Account> known = accounts.findByUsername(username);
        if (!check.test(known)) {
            return known.orElseThrow();
        }
        PersonFacts before = known.map(Account::facts).orElse(null);
        Account account = known.orElseGet(() -> Account.staff(username, now));
        if (wanted.password() != null) {
            account.replacePassword(hashes.hash(wanted.password()));
        } else if (known.isEmpty()) {
            throw InvalidRequest.at("/password", "password-needed");
        }
        boolean administers = wanted.roles().contains(Role.ADMIN) && !wanted.disabled();
        if (account.isAdministrator() && !administers && !accounts.existsAdministratorBesides(account.id())) {
            throw InvalidRequest.at("/roles", "last-administrator");
        }
        account.become(wanted.name().strip(), wanted.roles(), wanted.agency(), wanted.disabled(), now);
        store(account);
        sessions.endAll(account.id(), now);
        changes.fire(Changed.of(PersonFacts.KIND, username, before, account.facts()));
        if (known.isPresent() && wanted.password() != null) {
            changes.fire(Changed.act(PersonFacts.KIND, username, "sign-in-changed", null, null));
        }
        return account;
    }

    /** Whether there is nothing left to change; a password that is said again is the same one. */
    private boolean isSo(Account account, NewStaff wanted) {
        return account.is(wanted)
                && (wanted.password() == null || hashes.matches(wanted.password(), account.findPasswordHash()));
    }

    /**
     * Everybody who works at one agency works at another from now on. It puts them out, since their tokens name the old
     * one.
     */
    @Transactional
    public void moveAll(String fromAgency, String toAgency, Instant now) {
        for (Account account : accounts.listStaffOf(fromAgency)) {
            PersonFacts before = account.facts();
            account.moveTo(toAgency);
            sessions.endAll(account.id(), now);
            changes.fire(Changed.of(PersonFacts.KIND, account.findUsername().orElseThrow(), before, account.facts()));
        }
    }

    /** How many people work at that agency. */
    @Transactional
    public int countAt(String agency) {
        return accounts.listStaffOf(agency).size();
    }

    private void store(Account account) {
        try {
            accounts.persistAndFlush(account);
        } catch (ConstraintViolationException refused) {
            throw StaffRules.refusal(refused);
        }
    }
}
