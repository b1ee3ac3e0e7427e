package vn.hientruong.identity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** One link an account at most; the newest replaces any before. */
@Singleton
class PasswordLinkRepository {
    private final Session session;

    PasswordLinkRepository(Session session) {
        this.session = session;
    }

    void put(UUID account, byte[] hash, Instant expiresAt) {
        session.createNativeMutationQuery("""
                        insert into password_link (account_id, secret_hash, expires_at) values (?1, ?2, ?3)
                        on conflict (account_id) do update
                            set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at""")
                .setParameter(1, account)
                .setParameter(2, hash)
                .setParameter(3, expiresAt)
                .executeUpdate();
    }

    Optional<UUID> findAccount(byte[] hash, Instant now) {
        return session
                .createNativeQuery(
                        "select account_id from password_link where secret_hash = ?1 and expires_at > ?2", UUID.class)
                .setParameter(1, hash)
                .setParameter(2, now)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Of two requests with the same link, one gets it. */
    boolean useUp(byte[] hash, Instant now) {
        return session.createNativeMutationQuery("delete from password_link where secret_hash = ?1 and expires_at > ?2")
                        .setParameter(1, hash)
                        .setParameter(2, now)
                        .executeUpdate()
                == 1;
    }
}
