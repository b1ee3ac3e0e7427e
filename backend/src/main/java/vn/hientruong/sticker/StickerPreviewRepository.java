package vn.hientruong.sticker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class StickerPreviewRepository implements PanacheRepositoryBase<StickerPreview, UUID> {
    Optional<StickerPreview> findOf(UUID id, UUID account) {
        return find("id = ?1 and accountId = ?2", id, account).firstResultOptional();
    }

    /** Those of one account, and all that are older. */
    void forget(UUID account, Instant before) {
        delete("accountId = ?1 or madeAt < ?2", account, before);
    }
}
