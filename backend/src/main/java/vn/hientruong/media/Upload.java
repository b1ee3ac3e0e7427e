package vn.hientruong.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.platform.persistence.Uuid7;

/** A file somebody promised to send, and later a photo or video of a report. */
@Entity
class Upload {
    @Id
    private UUID id;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "content_type")
    private String contentType;

    private long bytes;
    private String sha256;

    @Column(name = "object_key")
    private String objectKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "report_id")
    private @Nullable UUID reportId;

    @Column(name = "entry_id")
    private @Nullable UUID entryId;

    @SuppressWarnings("UnusedVariable") // queries order by it
    private @Nullable Integer position;

    @SuppressWarnings("NullAway.Init")
    protected Upload() {}

    private Upload(UUID ownerId, NewUpload promised, String objectKey, Instant now, @Nullable Instant checkedAt) {
        this.id = Uuid7.at(now);
        this.ownerId = ownerId;
        this.contentType = promised.contentType();
        this.bytes = promised.bytes();
        this.sha256 = promised.sha256();
        this.objectKey = objectKey;
        this.createdAt = now;
        this.checkedAt = checkedAt;
    }

    /** Nothing has arrived yet. */
    static Upload promised(UUID ownerId, NewUpload promised, Instant now) {
        return new Upload(ownerId, promised, ObjectStore.incomingKey(), now, null);
    }

    /** The content is in the store under that key already, and is known to be right. */
    static Upload kept(UUID ownerId, NewUpload content, String objectKey, Instant now) {
        return new Upload(ownerId, content, objectKey, now, now);
    }

    UUID id() {
        return id;
    }

    String contentType() {
        return contentType;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    String objectKey() {
        return objectKey;
    }

    boolean isChecked() {
        return checkedAt != null;
    }

    boolean isUsed() {
        return reportId != null;
    }
}
