package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.persistence.Uuid7;

/** What each merge changed in the report that goes on, so that exactly that can be taken back. */
@Singleton
class Merges {
    private final Session session;

    Merges(Session session) {
        this.session = session;
    }

    /**
     * A merge that stands.
     *
     * @param dueBefore the limit of the report that goes on; null with {@code dueAfter} where it was left alone
     */
    record Standing(
            UUID id, @Nullable Instant dueBefore, @Nullable Instant dueAfter) {}

    UUID add(UUID reportId, UUID into, Instant now) {
        UUID id = Uuid7.at(now);
        session.createNativeMutationQuery(
                        "insert into report_merge (id, report_id, into_id, merged_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, reportId)
                .setParameter(3, into)
                .setParameter(4, now)
                .executeUpdate();
        return id;
    }

    void keepLimit(UUID mergeId, @Nullable Instant before, Instant after) {
        session.createNativeMutationQuery("update report_merge set due_before = ?2, due_after = ?3 where id = ?1")
                .setParameter(1, mergeId)
                .setParameter(2, before)
                .setParameter(3, after)
                .executeUpdate();
    }

    Optional<Standing> of(UUID reportId) {
        return session.createNativeQuery(
                        "select id, due_before, due_after from report_merge where report_id = ?1 and undone_at is null",
                        Standing.class)
                .setParameter(1, reportId)
                .getResultStream()
                .findFirst();
    }

    /**
     * It stands no more. A later merge that lowered the limit further now goes back to what was before this one.
     *
     * @return whether such a merge has taken over the older limit, so that the present one stays
     */
    boolean end(Standing merge, UUID into, Instant now) {
        session.createNativeMutationQuery("update report_merge set undone_at = ?2 where id = ?1")
                .setParameter(1, merge.id())
                .setParameter(2, now)
                .executeUpdate();
        return merge.dueAfter() != null
                && session.createNativeMutationQuery("""
                                update report_merge set due_before = ?3
                                where into_id = ?1 and undone_at is null and due_after is not null and due_before = ?2""")
                                .setParameter(1, into)
                                .setParameter(2, merge.dueAfter())
                                .setParameter(3, merge.dueBefore())
                                .executeUpdate()
                        > 0;
    }
}
