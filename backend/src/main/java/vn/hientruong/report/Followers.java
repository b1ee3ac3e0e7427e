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

    /** Of their own will; whatever is undone later, they go on following. */
    void add(UUID reportId, UUID accountId, Instant now) {
        session.createNativeMutationQuery(
                        "insert into report_follower (report_id, account_id, since) values (?1, ?2, ?3)"
                                + " on conflict (report_id, account_id) do update set merge_id = null"
                                + " where report_follower.merge_id is not null")
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

    /** Whoever filed or followed a merged report follows the one that goes on, unless they filed that one. */
    void comeAlong(Report merged, Report survivor, UUID mergeId, Instant now) {
        session.createNativeMutationQuery("""
                        insert into report_follower (report_id, account_id, since, merge_id)
                        select ?2, account_id, since, ?3 from (
                            select account_id, since from report_follower where report_id = ?1
                            union all select cast(?4 as uuid), cast(?5 as timestamptz)) whoever
                        where account_id <> ?6
                        on conflict do nothing""")
                .setParameter(1, merged.id())
                .setParameter(2, survivor.id())
                .setParameter(3, mergeId)
                .setParameter(4, merged.filing().reporterId())
                .setParameter(5, now)
                .setParameter(6, survivor.filing().reporterId())
                .executeUpdate();
    }

    /** Those who came with that merge alone follow no more; who came with another one as well now follows by that. */
    void goBack(UUID survivorId, UUID mergeId) {
        session.createNativeMutationQuery("""
                        update report_follower along set merge_id = other.id
                        from report_merge other join report merged on merged.id = other.report_id
                        where along.report_id = ?1 and along.merge_id = ?2
                            and other.into_id = ?1 and other.undone_at is null
                            and (merged.reporter_id = along.account_id or exists (
                                select 1 from report_follower f
                                where f.report_id = merged.id and f.account_id = along.account_id))""")
                .setParameter(1, survivorId)
                .setParameter(2, mergeId)
                .executeUpdate();
        session.createNativeMutationQuery("delete from report_follower where report_id = ?1 and merge_id = ?2")
                .setParameter(1, survivorId)
                .setParameter(2, mergeId)
                .executeUpdate();
    }
}
