package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import vn.hientruong.model.report.ReportStatus;

/**
 * That a report goes on in another one.
 *
 * @param into that other one
 * @param from where this one stood, and goes back to when the merge is undone
 * @param at since when
 */
@Embeddable
record Merging(
        @Column(name = "merged_into") UUID into,

        @Column(name = "merged_from") @Enumerated(EnumType.STRING)
        ReportStatus from,

        @Column(name = "merged_at") Instant at) {}
