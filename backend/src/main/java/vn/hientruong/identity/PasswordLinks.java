package vn.hientruong.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.mail.Mails;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;

/**
 * Whoever forgot the password gets a letter with a link to choose another. What is answered never tells whether there is such
 * an account, and the same is done either way: a letter is put into the queue, and only there it shows that it has no reader.
 */
@Singleton
public class PasswordLinks {
    private final PasswordLinkRepository links;
    private final AccountRepository accounts;
    private final PasswordHashes hashes;
    private final AppSessions sessions;
    private final RateLimits limits;
    private final Mails mails;
    private final Event<Changed> changes;
    private final Clock clock;

    PasswordLinks(
            PasswordLinkRepository links,
            AccountRepository accounts,
            PasswordHashes hashes,
            AppSessions sessions,
            RateLimits limits,
            Mails mails,
            Event<Changed> changes,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.hashes = hashes;
        this.sessions = sessions;
        this.limits = limits;
        this.mails = mails;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Sends a letter if that is somebody who can sign in and has a mail address.
     *
     * @param who user name or mail address, as written
     * @param address from {@link ClientAddress}
     */
    @Transactional
    public void ask(String who, String address) {
        String written = StaffRules.normalised(who);
        limits.check(Limit.LINK_PER_ADDRESS, address);
        limits.check(Limit.LINK_PER_NAME, written);
        UUID about = (written.contains("@") ? accounts.findByEmail(written) : accounts.findByUsername(written))
                .map(Account::id)
                .orElseGet(UUID::randomUUID);
        mails.send(PasswordLetters.KIND, about, clock.instant());
    }

    /**
     * The same for an administrator, who may know whether there is a reader.
     *
     * @throws NotFound when there is no such member of staff
     * @throws InvalidRequest when they have no mail address, or their account is shut
     */
    @Transactional
    public void send(UUID id) {
        Account account = accounts.findByIdOptional(id)
                .filter(found -> found.findUsername().isPresent())
                .orElseThrow(NotFound::new);
        if (account.findEmail().isEmpty() || account.isDisabled()) {
            throw InvalidRequest.at("", "no-letter");
        }
        mails.send(PasswordLetters.KIND, id, clock.instant());
        changes.fire(
                Changed.act(PersonFacts.KIND, account.findUsername().orElseThrow(), "password-letter", null, null));
    }

    /** Whose password may be chosen by that link; empty for one that is used, expired or guessed. */
    @Transactional
    public Optional<String> findUsername(String secret) {
        return findAccount(secret, clock.instant()).flatMap(Account::findUsername);
    }

    /**
     * Chooses another password and puts the person out everywhere; the link works no more. The authenticator app stays.
     *
     * @param address from {@link ClientAddress}
     * @throws NotFound when the link is not open
     * @throws InvalidRequest when the password cannot be that, and the link stays open
     */
    @Transactional
    public void choose(String secret, String password, String address) {
        Instant now = clock.instant();
        limits.check(Limit.LINK_PER_ADDRESS, address);
        Account account = findAccount(secret, now).orElseThrow(NotFound::new);
        StaffRules.checkPassword(password);
        String hash = hashes.hash(password);
        if (!links.useUp(Secret.hash(secret), now)) {
            throw new NotFound();
        }
        account.replacePassword(hash);
        sessions.endAll(account.id(), now);
        changes.fire(Changed.act(PersonFacts.KIND, account.findUsername().orElseThrow(), "password-chosen", null, null)
                .by(account.id()));
    }

    private Optional<Account> findAccount(String secret, Instant now) {
        return links.findAccount(Secret.hash(secret), now)
                .flatMap(accounts::findByIdOptional)
                .filter(account -> !account.isDisabled());
    }
}
