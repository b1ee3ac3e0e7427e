package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who wants to hear of a report. */
@SuppressWarnings("UnusedVariable") // queries read them
@Entity
@Table(name = "report_follower")
class Follower {
    /** Of which report, and who. */
    @Embeddable
    record Key(
            @Column(name = "report_id") UUID reportId,
            @Column(name = "account_id") UUID accountId) {}

    @EmbeddedId
    private Key key;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected Follower() {}
}
