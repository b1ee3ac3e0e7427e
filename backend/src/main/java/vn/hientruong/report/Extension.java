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

/** More time: asked for by the handler, decided by the lead, once. */
@Entity
@Table(name = "report_extension")
class Extension {
    @Id
    private UUID reportId;

    @SuppressWarnings("UnusedVariable") // the other end of the association
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @JoinColumn(name = "report_id")
    private Report report;

    @Column(name = "due_at")
    private Instant dueAt;

    private String reason;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requested_by")
    private UUID requestedBy;

    private @Nullable Boolean granted;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    Extension(Report report, Instant dueAt, String reason, Instant requestedAt, UUID requestedBy) {
        this.report = report;
        this.reportId = report.id();
        this.dueAt = dueAt;
        this.reason = reason;
        this.requestedAt = requestedAt;
        this.requestedBy = requestedBy;
    }

    Instant dueAt() {
        return dueAt;
    }

    String reason() {
        return reason;
    }

    Optional<Boolean> granted() {
        return Optional.ofNullable(granted);
    }

    boolean undecided() {
        return granted == null;
    }

    void decide(boolean grant, UUID lead, Instant now) {
        this.granted = grant;
        this.decidedBy = lead;
        this.decidedAt = now;
    }
}
