package vn.hientruong.media;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
class UploadRepository implements PanacheRepositoryBase<Upload, UUID> {
    Optional<Upload> findOwned(UUID id, UUID ownerId) {
        return find("id = ?1 and ownerId = ?2 and doomedAt is null", id, ownerId)
                .firstResultOptional();
    }

    Optional<Upload> findByClientKey(UUID ownerId, UUID clientKey) {
        return find("ownerId = ?1 and clientKey = ?2 and doomedAt is null", ownerId, clientKey)
                .firstResultOptional();
    }

    Map<UUID, Upload> mapOwned(Collection<UUID> ids, UUID ownerId) {
        return find("id in ?1 and ownerId = ?2 and doomedAt is null", ids, ownerId).stream()
                .collect(Collectors.toMap(Upload::id, Function.identity()));
    }

    List<Attached> listAttached(UUID reportId) {
        return find("reportId = ?1 order by entryId nulls first, position, id", reportId).stream()
                .map(Upload::attached)
                .toList();
    }

    /** Held until the end of the transaction; empty unless a report has it. */
    Optional<Upload> findAttachedToChange(UUID id) {
        return findLocked(id).filter(Upload::isUsed);
    }

    /** What an account has in the store that no report uses. */
    Unused unused(UUID ownerId) {
        return getEntityManager()
                .createQuery(
                        "select count(*), coalesce(sum(bytes), 0) from Upload where ownerId = ?1 and reportId is null",
                        Unused.class)
                .setParameter(1, ownerId)
                .getSingleResult();
    }

    /** As it is now, and as it stays until the transaction ends. */
    Optional<Upload> findLocked(UUID id) {
        return find("id = ?1 and doomedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isChecked(UUID id) {
        return count("id = ?1 and checkedAt is not null and doomedAt is null", id) == 1;
    }

    Optional<String> findMultipart(UUID id) {
        return getEntityManager()
                .createQuery("select multipartId from Upload where id = ?1 and multipartId is not null", String.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** @return whether this call did it: nobody had put another in its place */
    boolean replaceMultipart(UUID id, @Nullable String before, @Nullable String after) {
        return before == null
                ? update("multipartId = ?1 where id = ?2 and multipartId is null and doomedAt is null", after, id) == 1
                : update("multipartId = ?1 where id = ?2 and multipartId = ?3 and doomedAt is null", after, id, before)
                        == 1;
    }

    /** @return whether this call did it: the first one decides under which key the content is kept */
    boolean markChecked(UUID id, String keptKey, Instant now) {
        return update(
                        "checkedAt = ?1, objectKey = ?2 where id = ?3 and checkedAt is null and doomedAt is null",
                        now,
                        keptKey,
                        id)
                == 1;
    }

    /** @return whether it was free and checked until now */
    boolean attach(UUID id, UUID ownerId, UUID reportId, @Nullable UUID entryId, int position) {
        return update(
                        "reportId = ?1, entryId = ?2, position = ?3"
                                + " where id = ?4 and ownerId = ?5 and reportId is null and checkedAt is not null"
                                + " and doomedAt is null",
                        reportId,
                        entryId,
                        position,
                        id,
                        ownerId)
                == 1;
    }

    /** @return whether it was one the other report was filed with */
    boolean handOver(UUID id, UUID from, UUID to, int position) {
        return update(
                        "reportId = ?1, position = ?2 where id = ?3 and reportId = ?4 and entryId is null",
                        to,
                        position,
                        id,
                        from)
                == 1;
    }

    /** Files, and their bytes together. */
    record Unused(long files, long bytes) {}
}
