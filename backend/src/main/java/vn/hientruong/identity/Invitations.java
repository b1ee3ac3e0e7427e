package vn.hientruong.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.hientruong.model.Limits;
import vn.hientruong.model.identity.InvitationView;
import vn.hientruong.model.identity.NewInvitation;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.mail.Mails;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;

/** Administrators invite people to become staff; whoever gets the letter chooses user name and password. */
@Singleton
public class Invitations {
    /** What a link is worth. */
    public enum Link {
        /** Somebody may become staff by it. */
        OPEN,
        /** Somebody has. */
        USED,
        /** Too late: it has to be sent anew. */
        EXPIRED,
        /** Guessed, withdrawn, or of a letter that a newer one has replaced. */
        UNKNOWN
    }

    /**
     * A link as its page shows it.
     *
     * @param name of who was invited; empty unless the link is open
     */
    public record Invited(Link link, String name) {
        static Invited of(Invitation found, Instant now) {
            if (found.isOpen(now)) {
                return new Invited(Link.OPEN, found.name());
            }
            return new Invited(found.isAccepted() ? Link.USED : Link.EXPIRED, "");
        }
    }

    private final InvitationRepository invitations;
    private final AccountRepository accounts;
    private final PasswordHashes hashes;
    private final RateLimits limits;
    private final Mails mails;
    private final Event<Changed> changes;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            AccountRepository accounts,
            PasswordHashes hashes,
            RateLimits limits,
            Mails mails,
            Event<Changed> changes,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.hashes = hashes;
        this.limits = limits;
        this.mails = mails;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those nobody has accepted, the newest first. */
    @Transactional
    public List<InvitationView> list() {
        Instant now = clock.instant();
        return invitations.listOpen().stream().map(open -> open.view(now)).toList();
    }

    /**
     * Invites somebody.
     *
     * @throws InvalidRequest when they cannot be so, the address has an account, or an invitation to it is open
     */
    @Transactional
    public InvitationView invite(NewInvitation said) {
        Instant now = clock.instant();
        StaffRules.check(said.roles(), said.agency());
        String email = StaffRules.normalised(said.email());
        if (accounts.findByEmail(email).isPresent()) {
            throw InvalidRequest.at("/email", "email-has-account");
        }
        if (invitations.existsOpen(email)) {
            throw InvalidRequest.at("/email", "email-invited");
        }
        if (invitations.count("acceptedAt is null") >= Limits.INVITATIONS) {
            throw InvalidRequest.at("", "too-many-invitations", Limits.INVITATIONS);
        }
        Invitation invitation = new Invitation(said, now);
        store(invitation);
        mails.send(InvitationLetters.KIND, invitation.id(), now);
        changes.fire(Changed.of(Invitation.KIND, invitation.id().toString(), null, invitation.facts()));
        return invitation.view(now);
    }

    /**
     * Sends a new letter; the link of the one before works no more.
     *
     * @throws NotFound when there is no such invitation, or it was accepted
     */
    @Transactional
    public InvitationView resend(UUID id) {
        Instant now = clock.instant();
        Invitation invitation = lockOpen(id);
        invitation.beginAnew(now);
        mails.send(InvitationLetters.KIND, id, now);
        changes.fire(Changed.act(Invitation.KIND, id.toString(), "resent", null, null));
        return invitation.view(now);
    }

    /**
     * Takes an invitation back; its link works no more.
     *
     * @throws NotFound when there is no such invitation, or it was accepted
     */
    @Transactional
    public void withdraw(UUID id) {
        Invitation invitation = lockOpen(id);
        invitations.delete(invitation);
        changes.fire(Changed.removed(Invitation.KIND, id.toString(), invitation.facts()));
    }

    /** What that link is worth; guessing it takes 256 bits. */
    @Transactional
    public Invited look(String secret) {
        return invitations
                .findBySecret(Secret.hash(secret))
                .map(found -> Invited.of(found, clock.instant()))
                .orElse(new Invited(Link.UNKNOWN, ""));
    }

    /**
     * Makes the account; the link works no more.
     *
     * @param address from {@link ClientAddress}
     * @throws NotFound when the link is not open
     * @throws InvalidRequest when user name or password cannot be those, and the link stays open
     */
    @Transactional
    public void accept(String secret, String writtenUsername, String password, String address) {
        Instant now = clock.instant();
        limits.check(Limit.LINK_PER_ADDRESS, address);
        Invitation invitation = invitations
                .lockBySecret(Secret.hash(secret))
                .filter(found -> found.isOpen(now))
                .orElseThrow(NotFound::new);
        String username = writtenUsername.strip().toLowerCase(Locale.ROOT);
        StaffRules.checkUsername(username);
        StaffRules.checkPassword(password);
        if (accounts.findByUsername(username).isPresent()) {
            throw InvalidRequest.at("/username", "username-taken");
        }
        Account account = Account.staff(username, now);
        account.replacePassword(hashes.hash(password));
        account.begin(invitation);
        store(account);
        invitation.accept(now);
        changes.fire(
                Changed.of(PersonFacts.KIND, username, null, account.facts()).by(account.id()));
    }

    private Invitation lockOpen(UUID id) {
        return invitations.lock(id).filter(found -> !found.isAccepted()).orElseThrow(NotFound::new);
    }

    private void store(Invitation invitation) {
        try {
            invitations.persistAndFlush(invitation);
        } catch (ConstraintViolationException refused) {
            throw String.valueOf(refused.getConstraintName()).equals("invitation_open")
                    ? (InvalidRequest)
                            InvalidRequest.at("/email", "email-invited").initCause(refused)
                    : StaffRules.refusal(refused);
        }
    }

    private void store(Account account) {
        try {
            accounts.persistAndFlush(account);
        } catch (ConstraintViolationException refused) {
            throw StaffRules.refusal(refused);
        }
    }
}
