package vn.hientruong.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.hientruong.platform.persistence.Uuid7;

/** Somebody saw a file with nothing hidden. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // written down, and read by those who look into it
@Table(name = "unblurred_look")
class UnblurredLook {
    @Id
    private UUID id;

    @Column(name = "upload_id")
    private UUID uploadId;

    @Column(name = "account_id")
    private UUID accountId;

    private Instant at;
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected UnblurredLook() {}

    UnblurredLook(UUID uploadId, UUID accountId, String reason, Instant at) {
        this.id = Uuid7.at(at);
        this.uploadId = uploadId;
        this.accountId = accountId;
        this.at = at;
        this.reason = reason;
    }
}
