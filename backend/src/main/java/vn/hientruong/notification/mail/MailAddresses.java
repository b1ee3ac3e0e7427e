package vn.hientruong.notification.mail;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.identity.AccountErased;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.PersonalData;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.model.notification.MailAddressView;
import vn.hientruong.platform.mail.Mails;
import vn.hientruong.platform.problem.Forbidden;

/** Where residents get letters. An address counts once the link of a letter to it was followed, so nobody is written to unasked. */
@Singleton
public class MailAddresses implements PersonalData {
    static final Duration LIFE = Duration.ofDays(2);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Session session;
    private final Mails mails;
    private final RateLimits limits;
    private final Clock clock;

    MailAddresses(Session session, Mails mails, RateLimits limits, Clock clock) {
        this.session = session;
        this.mails = mails;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Has a letter sent there with a link; until that is followed everything stays as it is.
     *
     * @throws Forbidden for staff, whose address their administrator keeps
     */
    @Transactional
    public void ask(Caller resident, String email) {
        if (resident.isStaff()) {
            throw new Forbidden();
        }
        limits.check(Limit.LINK_PER_NAME, "mail " + resident.accountId());
        session.createNativeMutationQuery("insert into mail_address (account_id, asked) values (?1, ?2)"
                        + " on conflict (account_id) do update set asked = excluded.asked, asked_hash = null")
                .setParameter(1, resident.accountId())
                .setParameter(2, email.strip().toLowerCase(Locale.ROOT))
                .executeUpdate();
        mails.send(ConfirmationLetters.KIND, resident.accountId(), clock.instant());
    }

    /** A new secret for the link of the letter, of which only the hash is kept, and where it goes; empty when none is asked for any more. */
    @Transactional
    Optional<Asked> promise(UUID accountId) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return session
                .createNativeQuery(
                        "update mail_address m set asked_hash = ?2, asked_until = ?3 from account a"
                                + " where m.account_id = ?1 and a.id = m.account_id and m.asked is not null"
                                + " and a.disabled_at is null returning m.asked, a.locale",
                        Tuple.class)
                .setParameter(1, accountId)
                .setParameter(2, hash(secret))
                .setParameter(3, clock.instant().plus(LIFE))
                .getResultList()
                .stream()
                .findFirst()
                .map(row ->
                        new Asked(row.get(0, String.class), Locale.forLanguageTag(row.get(1, String.class)), secret));
    }

    /** A letter to be written. */
    record Asked(String email, Locale language, String secret) {}

    /** Whether that secret stands in a letter that still counts. */
    @Transactional
    public boolean isPromised(String secret) {
        return !session.createNativeQuery(
                        "select account_id from mail_address where asked_hash = ?1 and asked_until > ?2", UUID.class)
                .setParameter(1, hash(secret))
                .setParameter(2, clock.instant())
                .getResultList()
                .isEmpty();
    }

    /** The address of that letter counts from now on; false when it never was promised, or too long ago. */
    @Transactional
    public boolean confirm(String secret) {
        return session.createNativeMutationQuery("update mail_address set address = asked, asked = null,"
                                + " asked_hash = null, asked_until = null where asked_hash = ?1 and asked_until > ?2")
                        .setParameter(1, hash(secret))
                        .setParameter(2, clock.instant())
                        .executeUpdate()
                == 1;
    }

    @Transactional
    public MailAddressView show(UUID accountId) {
        List<Tuple> rows = session.createNativeQuery(
                        "select address, asked from mail_address where account_id = ?1", Tuple.class)
                .setParameter(1, accountId)
                .getResultList();
        return rows.isEmpty()
                ? new MailAddressView(null, null)
                : new MailAddressView(
                        rows.get(0).get(0, String.class), rows.get(0).get(1, String.class));
    }

    /** No letter goes to that person any more. */
    @Transactional
    public void remove(UUID accountId) {
        session.createNativeMutationQuery("delete from mail_address where account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }

    @Override
    public String part() {
        return "mail";
    }

    @Override
    public Object of(UUID accountId) {
        return show(accountId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AccountErased erased) {
        remove(erased.accountId());
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
