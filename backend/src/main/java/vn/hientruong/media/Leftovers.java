package vn.hientruong.media;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What the database says of files that should go, or that should be there. Every method is a transaction of its own. */
@Singleton
class Leftovers {
    /** Before every id there is. */
    static final UUID FIRST = new UUID(0, 0);

    private final Session database;

    Leftovers(Session database) {
        this.database = database;
    }

    /** @param keys of the objects that go with the row, most of which may not exist */
    record Doomed(UUID id, String objectKey, @Nullable String multipartId, List<String> keys) {}

    /** @param keys of the objects that must exist */
    record Expected(UUID id, List<String> keys) {}

    record Original(UUID id, String objectKey) {}

    /**
     * Marks some of what no report used, from when on none can take it any more. A row that is just being taken is left
     * out.
     *
     * @return how many
     */
    @Transactional
    int doom(Instant createdBefore, Instant now, int most) {
        return database.createNativeMutationQuery("""
                        update upload set doomed_at = :now where id in (
                            select id from upload
                            where report_id is null and doomed_at is null and created_at < :before
                            order by created_at limit :most for update skip locked)
                        """)
                .setParameter("now", now)
                .setParameter("before", createdBefore)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** In the order of ids, those after one. */
    @Transactional
    List<Doomed> listDoomed(Instant doomedBefore, UUID after, int most) {
        return rows("""
                        select id, object_key, clean_key, shown_key, thumbnail_key, multipart_id from upload
                        where doomed_at <= :before and id > :after order by id limit :most
                        """, doomedBefore, most)
                .setParameter("after", after)
                .getResultStream()
                .map(row -> new Doomed(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(5, String.class),
                        texts(row, 1, 2, 3, 4)))
                .toList();
    }

    @Transactional
    void remove(UUID doomed) {
        database.createNativeMutationQuery(
                        "delete from upload where id = :id and doomed_at is not null and report_id is null")
                .setParameter("id", doomed)
                .executeUpdate();
    }

    /** Those of the keys that a row names. */
    @Transactional
    Set<String> known(Collection<String> keys) {
        return new HashSet<>(database.createNativeQuery("""
                        select object_key from upload where object_key in (:keys)
                        union all select clean_key from upload where clean_key in (:keys)
                        union all select shown_key from upload where shown_key in (:keys)
                        union all select thumbnail_key from upload where thumbnail_key in (:keys)
                        """, String.class)
                .setParameter("keys", keys)
                .getResultList());
    }

    /** Complete files in the order of ids, those after one. */
    @Transactional
    List<Expected> listExpected(UUID after, int most) {
        return database.createNativeQuery("""
                        select id, case when original_gone_at is null then object_key end,
                            clean_key, shown_key, thumbnail_key
                        from upload
                        where checked_at is not null and doomed_at is null and id > :after
                        order by id limit :most
                        """, Tuple.class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Expected(row.get(0, UUID.class), texts(row, 1, 2, 3, 4)))
                .toList();
    }

    /** Whether the row still says so, asked after the object was not found. */
    @Transactional
    boolean isExpected(UUID id, String key) {
        return database.createNativeQuery("""
                        select count(*) > 0 from upload
                        where id = :id and doomed_at is null
                            and (:key in (clean_key, shown_key, thumbnail_key)
                                or object_key = :key and original_gone_at is null)
                        """, Boolean.class)
                .setParameter("id", id)
                .setParameter("key", key)
                .getSingleResult();
    }

    /** Files as they were sent that a report uses and that renditions were made of; never what is itself shown. */
    @Transactional
    List<Original> listOriginals(Instant createdBefore, int most) {
        return rows("""
                        select id, object_key from upload
                        where report_id is not null and rendered_at is not null and original_gone_at is null
                            and created_at < :before and object_key is distinct from clean_key
                            and object_key is distinct from shown_key
                        order by created_at limit :most
                        """, createdBefore, most)
                .getResultStream()
                .map(row -> new Original(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }

    @Transactional
    void originalGone(UUID id, Instant now) {
        database.createNativeMutationQuery("update upload set original_gone_at = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    private NativeQuery<Tuple> rows(String sql, Instant before, int most) {
        NativeQuery<Tuple> query = database.createNativeQuery(sql, Tuple.class);
        query.setParameter("before", before);
        query.setParameter("most", most);
        return query;
    }

    private static List<String> texts(Tuple row, int... columns) {
        return IntStream.of(columns)
                .mapToObj(column -> row.get(column, String.class))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
