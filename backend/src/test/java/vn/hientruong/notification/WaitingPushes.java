package vn.hientruong.notification;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What waits to be sent to the people of {@link Scene}, or is tried no more, straight from the table. */
@Singleton
public class WaitingPushes {
    private final Session session;

    WaitingPushes(Session session) {
        this.session = session;
    }

    /** Whether that person was told something and every push of it was taken. */
    @Transactional
    public boolean allPushed(UUID account) {
        return session.createNativeQuery("""
                        select exists (select from notification where account_id = ?1)
                            and not exists (select from delivery where account_id = ?1)""", Boolean.class)
                .setParameter(1, account)
                .getSingleResult();
    }

    /** How often each push to that person has failed so far by its own fault, by the pushes still waiting. */
    @Transactional
    public List<Integer> failures(UUID account) {
        return session.createNativeQuery(
                        "select cast(attempts as int) from delivery where account_id = ?1 and dead_at is null order by id",
                        Integer.class)
                .setParameter(1, account)
                .getResultList();
    }

    /** When what that person was told is to be pushed, by the pushes still waiting. */
    @Transactional
    public List<Instant> pushTimes(UUID account) {
        return session.createNativeQuery(
                        "select wanted_at from delivery where account_id = ?1 and dead_at is null order by id",
                        Instant.class)
                .setParameter(1, account)
                .getResultList();
    }

    /** When what failed is tried again. */
    @Transactional
    public List<Instant> retryTimes(UUID account) {
        return session.createNativeQuery(
                        "select due_at from delivery where account_id = ?1 and attempts > 0 and dead_at is null",
                        Instant.class)
                .setParameter(1, account)
                .getResultList();
    }

    /** Why pushes to that person are tried no more. */
    @Transactional
    public List<String> deadLetters(UUID account) {
        return session.createNativeQuery(
                        "select reason from delivery where account_id = ?1 and dead_at is not null order by id",
                        String.class)
                .setParameter(1, account)
                .getResultList();
    }

    /** What waits for others to come together with need not wait any longer. */
    @Transactional
    public void endTheWaiting(UUID account) {
        session.createNativeMutationQuery(
                        "update delivery set due_at = now() where account_id = ?1 and held and dead_at is null")
                .setParameter(1, account)
                .executeUpdate();
    }

    /** Ways by which something waits to be sent to that person, in their order. */
    @Transactional
    public List<String> ways(UUID account) {
        return session.createNativeQuery(
                        "select channel from delivery where account_id = ?1 and dead_at is null order by id",
                        String.class)
                .setParameter(1, account)
                .getResultList();
    }
}
