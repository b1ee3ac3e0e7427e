package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The result that was handed in last. */
@Entity
@Table(name = "report_result")
class HandedIn {
    @Id
    private UUID reportId;

    @SuppressWarnings("UnusedVariable") // the other end of the association
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @JoinColumn(name = "report_id")
    private Report report;

    @Column(name = "entry_id")
    private UUID entryId;

    private String text;

    @Column(name = "no_photo_reason")
    private @Nullable String noPhotoReason;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @SuppressWarnings("NullAway.Init")
    protected HandedIn() {}

    HandedIn(Report report, UUID entryId, String text, @Nullable String noPhotoReason, Instant handedInAt) {
        this.report = report;
        this.reportId = report.id();
        this.entryId = entryId;
        this.text = text;
        this.noPhotoReason = noPhotoReason;
        this.handedInAt = handedInAt;
    }

    UUID entryId() {
        return entryId;
    }

    String text() {
        return text;
    }

    Optional<String> noPhotoReason() {
        return Optional.ofNullable(noPhotoReason);
    }

    Instant handedInAt() {
        return handedInAt;
    }

    /** A result that was sent back is replaced by the next one; the timeline keeps both. */
    void replace(UUID entry, String newText, @Nullable String newNoPhotoReason, Instant now) {
        this.entryId = entry;
        this.text = newText;
        this.noPhotoReason = newNoPhotoReason;
        this.handedInAt = now;
    }
}
