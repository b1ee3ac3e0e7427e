package vn.hientruong.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The codes under way, one a phone. Each step is one statement and one short transaction, so that guessing in parallel
 * gains no try, and no connection is held while a hash is computed.
 */
@Singleton
class SignInCodeRepository {
    static final int ATTEMPTS = 5;
    private static final int SWEEP = 100;

    private final Session session;

    SignInCodeRepository(Session session) {
        this.session = session;
    }

    /** Puts a new code in the place of any before, and clears away some that ran out. */
    @Transactional
    void put(PhoneNumber phone, String codeHash, Instant expiresAt, Instant now) {
        session.createNativeMutationQuery("delete from sign_in_code where phone in (select phone from sign_in_code"
                        + " where expires_at <= ?1 limit ?2 for update skip locked)")
                .setParameter(1, now)
                .setParameter(2, SWEEP)
                .executeUpdate();
        session.createNativeMutationQuery("insert into sign_in_code (phone, code_hash, expires_at) values (?1, ?2, ?3)"
                        + " on conflict (phone) do update set code_hash = excluded.code_hash,"
                        + " expires_at = excluded.expires_at, attempts = 0")
                .setParameter(1, phone.value())
                .setParameter(2, codeHash)
                .setParameter(3, expiresAt)
                .executeUpdate();
    }

    /**
     * Counts a try and gives the hash to compare with; nothing when no code is under way.
     *
     * @throws CodeUsedUp when no try is left
     */
    @Transactional
    Optional<String> findForAttempt(PhoneNumber phone, Instant now) {
        Optional<String> hash = session
                .createNativeQuery(
                        "update sign_in_code set attempts = attempts + 1"
                                + " where phone = ?1 and expires_at > ?2 and attempts < ?3 returning code_hash",
                        String.class)
                .setParameter(1, phone.value())
                .setParameter(2, now)
                .setParameter(3, ATTEMPTS)
                .getResultList()
                .stream()
                .findFirst();
        if (hash.isEmpty() && isUnderWay(phone, now)) {
            throw new CodeUsedUp();
        }
        return hash;
    }

    /** Takes the code away; false when somebody was faster or a newer one took its place. */
    @Transactional
    boolean consume(PhoneNumber phone, String codeHash) {
        return session.createNativeMutationQuery("delete from sign_in_code where phone = ?1 and code_hash = ?2")
                        .setParameter(1, phone.value())
                        .setParameter(2, codeHash)
                        .executeUpdate()
                == 1;
    }

    /** Nobody signs in with a code that was sent to that phone, as +84…, before. */
    void removeOf(@Nullable String phone) {
        session.createNativeMutationQuery("delete from sign_in_code where phone = ?1")
                .setParameter(1, phone, String.class)
                .executeUpdate();
    }

    private boolean isUnderWay(PhoneNumber phone, Instant now) {
        return !session.createNativeQuery(
                        "select 1 from sign_in_code where phone = ?1 and expires_at > ?2", Integer.class)
                .setParameter(1, phone.value())
                .setParameter(2, now)
                .getResultList()
                .isEmpty();
    }
}
