package vn.hientruong.sticker;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A file that somebody looks at before it counts. */
@Entity
class StickerPreview {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private UUID accountId;

    private String content;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected StickerPreview() {}

    StickerPreview(UUID id, UUID accountId, String content, Instant madeAt) {
        this.id = id;
        this.accountId = accountId;
        this.content = content;
        this.madeAt = madeAt;
    }

    UUID id() {
        return id;
    }

    String content() {
        return content;
    }
}
