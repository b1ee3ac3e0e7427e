package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Who follows a report besides the one who filed it. */
@Singleton
public class Followers {
    private final Session session;

    Followers(Session session) {
        this.session = session;
    }

    /** Accounts that follow it, in no particular order. */
    public List<UUID> of(UUID reportId) {
        return session.createSelectionQuery("select key.accountId from Follower where key.reportId = ?1", UUID.class)
                .setParameter(1, reportId)
                .getResultList();
    }

    int count(UUID reportId) {
        return session.createSelectionQuery("select count(*) from Follower where key.reportId = ?1", Long.class)
                .setParameter(1, reportId)
                .getSingleResult()
                .intValue();
    }

    boolean contains(UUID reportId, UUID accountId) {
        return session.find(Follower.class, new Follower.Key(reportId, accountId)) != null;
    }

    void add(UUID reportId, UUID accountId, Instant now) {
        session.createNativeMutationQuery(
                        "insert into report_follower (report_id, account_id, since) values (?1, ?2, ?3)"
                                + " on conflict do nothing")
                .setParameter(1, reportId)
                .setParameter(2, accountId)
                .setParameter(3, now)
                .executeUpdate();
    }

    void remove(UUID reportId, UUID accountId) {
        session.createNativeMutationQuery("delete from report_follower where report_id = ?1 and account_id = ?2")
                .setParameter(1, reportId)
                .setParameter(2, accountId)
                .executeUpdate();
    }

    /** Followers of a merged report go along to the one it was merged into. */
    void moveAll(UUID from, UUID to) {
        session.createNativeMutationQuery(
                        "insert into report_follower (report_id, account_id, since)"
                                + " select ?2, account_id, since from report_follower where report_id = ?1 on conflict do nothing")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }
}
