package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.Channel;

/**
 * What was filed, by whom and how; never changes afterwards.
 *
 * @param reporterId whose report it is
 * @param filedBy who sent it: the reporter, or intake for a caller
 * @param clientKey made by the sender; unique with {@code filedBy}
 * @param bodyHash SHA-256 of the request, to tell a repeated one from a changed one
 */
@Embeddable
record Filing(
        @Column(name = "reporter_id") UUID reporterId,
        @Column(name = "filed_by") UUID filedBy,
        @Column(name = "client_key") UUID clientKey,
        @Column(name = "body_hash") byte[] bodyHash,

        @Column(name = "channel") @Enumerated(EnumType.STRING)
        Channel channel,

        @Column(name = "description") String description,
        @Column(name = "taken_at") @Nullable Instant takenAt,
        @Column(name = "anonymous") boolean anonymous,
        @Column(name = "is_public") boolean isPublic,
        @Column(name = "filed_at") Instant filedAt) {

    /** One matter of what was filed, made a report of its own by intake; the reporter stays the same. */
    Filing of(String matter, UUID intake, Instant now) {
        return new Filing(
                reporterId, intake, UUID.randomUUID(), bodyHash, channel, matter, takenAt, anonymous, isPublic, now);
    }
}
