package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import vn.hientruong.model.report.ReportStatus;

/**
 * While a question to the resident is open the clock stands still.
 *
 * @param from where the report goes back to
 * @param at since when
 */
@Embeddable
record Pause(
        @Column(name = "paused_from") @Enumerated(EnumType.STRING)
        ReportStatus from,

        @Column(name = "paused_at") Instant at) {}
