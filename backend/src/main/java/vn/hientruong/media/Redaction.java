package vn.hientruong.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hientruong.media.picture.Box;
import vn.hientruong.platform.persistence.Uuid7;

/** Somebody decided what is hidden in a picture. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // written down, and read by those who look into it
class Redaction {
    @Id
    private UUID id;

    @Column(name = "upload_id")
    private UUID uploadId;

    @Column(name = "account_id")
    private UUID accountId;

    private Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Box> boxes;

    @SuppressWarnings("NullAway.Init")
    protected Redaction() {}

    Redaction(UUID uploadId, List<Box> boxes, UUID accountId, Instant at) {
        this.id = Uuid7.at(at);
        this.uploadId = uploadId;
        this.accountId = accountId;
        this.at = at;
        this.boxes = List.copyOf(boxes);
    }
}
