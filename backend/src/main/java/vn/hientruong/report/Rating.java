package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import vn.hientruong.model.report.Score;

/** How the resident found the result. */
@Entity
@Table(name = "report_rating")
class Rating {
    @Id
    private UUID reportId;

    @SuppressWarnings("UnusedVariable") // the other end of the association
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @JoinColumn(name = "report_id")
    private Report report;

    @Enumerated(EnumType.STRING)
    private Score score;

    private @Nullable String comment;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @SuppressWarnings("NullAway.Init")
    protected Rating() {}

    Rating(Report report, Score score, @Nullable String comment, Instant ratedAt) {
        this.report = report;
        this.reportId = report.id();
        this.score = score;
        this.comment = comment;
        this.ratedAt = ratedAt;
    }

    Score score() {
        return score;
    }

    Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    Instant ratedAt() {
        return ratedAt;
    }
}
