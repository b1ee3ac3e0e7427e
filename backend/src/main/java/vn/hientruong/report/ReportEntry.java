package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;

/** One line of a timeline. The database refuses to change or delete it. */
@Entity
@Immutable
@Table(name = "report_entry")
class ReportEntry {
    @Id
    private UUID id;

    @Column(name = "report_id")
    private UUID reportId;

    private Instant at;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "actor_role")
    @Enumerated(EnumType.STRING)
    private Actor actorRole;

    private String action;

    @Column(name = "from_status")
    @Enumerated(EnumType.STRING)
    private @Nullable ReportStatus from;

    @Column(name = "to_status")
    @Enumerated(EnumType.STRING)
    private ReportStatus to;

    private @Nullable String note;
    private boolean internal;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    @SuppressWarnings("NullAway.Init")
    protected ReportEntry() {}

    ReportEntry(
            UUID id,
            UUID reportId,
            Instant at,
            By by,
            String action,
            @Nullable ReportStatus from,
            ReportStatus to,
            Line line) {
        this.id = id;
        this.reportId = reportId;
        this.at = at;
        this.actorId = by.accountId();
        this.actorRole = by.actor();
        this.action = action;
        this.from = from;
        this.to = to;
        this.note = line.note();
        this.internal = line.internal();
        this.details = line.details();
    }

    /** Who did it: the account, and as what. */
    record By(@Nullable UUID accountId, Actor actor) {}

    /** What the line says besides the move itself. */
    record Line(@Nullable String note, boolean internal, Map<String, String> details) {
        static Line of(@Nullable String note) {
            return new Line(note, false, Map.of());
        }

        static Line of(@Nullable String note, String key, String value) {
            return new Line(note, false, Map.of(key, value));
        }
    }

    UUID id() {
        return id;
    }

    UUID reportId() {
        return reportId;
    }

    Instant at() {
        return at;
    }

    Optional<UUID> actorId() {
        return Optional.ofNullable(actorId);
    }

    Actor actorRole() {
        return actorRole;
    }

    String action() {
        return action;
    }

    Optional<ReportStatus> from() {
        return Optional.ofNullable(from);
    }

    ReportStatus to() {
        return to;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    boolean internal() {
        return internal;
    }

    Map<String, String> details() {
        return details;
    }
}
