package vn.hientruong.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;

/** What is stored of a report, for its readers; only {@link Report} changes it. */
@MappedSuperclass
abstract class ReportState {
    @Id
    UUID id;

    @Version
    long version;

    String code;

    @Enumerated(EnumType.STRING)
    ReportStatus status;

    @Column(name = "category_code")
    String category;

    @Embedded
    Filing filing;

    @Embedded
    Place place;

    @Embedded
    Routing routing;

    @Embedded
    Assignment assignment;

    @Embedded
    @Nullable
    Pause pause;

    @Column(name = "promised_date")
    @Nullable
    LocalDate promisedDate;

    @Column(name = "resolved_at")
    @Nullable
    Instant resolvedAt;

    @Column(name = "reopened_at")
    @Nullable
    Instant reopenedAt;

    /** Since when intake keeps it from everybody. */
    @Column(name = "hidden_at")
    @Nullable
    Instant hiddenAt;

    @Embedded
    @Nullable
    Merging merging;

    @Column(name = "split_from")
    @Nullable
    UUID splitFrom;

    @Column(name = "moved_at")
    Instant movedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    List<GivenAnswers> answers;

    @Embedded
    Milestones milestones;

    @OneToOne(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true)
    @Nullable
    Extension extension;

    @OneToOne(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true)
    @Nullable
    HandedIn result;

    @OneToOne(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true)
    @Nullable
    Rating rating;

    @SuppressWarnings("NullAway.Init")
    ReportState() {}

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    ReportStatus status() {
        return status;
    }

    String category() {
        return category;
    }

    Filing filing() {
        return filing;
    }

    Place place() {
        return place;
    }

    Routing routing() {
        return routing;
    }

    Assignment assignment() {
        return assignment;
    }

    Optional<Pause> pause() {
        return Optional.ofNullable(pause);
    }

    Optional<LocalDate> promisedDate() {
        return Optional.ofNullable(promisedDate);
    }

    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    Instant movedAt() {
        return movedAt;
    }

    Milestones milestones() {
        return milestones;
    }

    /** To extra questions, in the order they were given; null in the database where there are none. */
    List<GivenAnswers> answers() {
        return answers == null ? List.of() : answers;
    }

    boolean hasAnswered(String ofCategory, String question) {
        return answers().stream().anyMatch(given -> given.category().equals(ofCategory) && given.has(question));
    }

    boolean reopenedByReporter() {
        return reopenedAt != null;
    }

    boolean isHidden() {
        return hiddenAt != null;
    }

    Optional<UUID> mergedInto() {
        return merging().map(Merging::into);
    }

    Optional<Merging> merging() {
        return Optional.ofNullable(merging);
    }

    /** The report this one was a matter of. */
    Optional<UUID> splitFrom() {
        return Optional.ofNullable(splitFrom);
    }

    Optional<Extension> extension() {
        return Optional.ofNullable(extension);
    }

    Optional<HandedIn> result() {
        return Optional.ofNullable(result);
    }

    Optional<Rating> rating() {
        return Optional.ofNullable(rating);
    }
}
