package vn.hientruong.media;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the camera wrote into a file; never published.
 *
 * @param lat WGS84 degrees
 * @param lon WGS84 degrees
 * @param at by the camera's clock
 */
@Embeddable
public record Taken(
        @Column(name = "taken_lat") @Nullable Double lat,
        @Column(name = "taken_lon") @Nullable Double lon,
        @Column(name = "taken_at") @Nullable Instant at) {
    static final Taken UNKNOWN = new Taken(null, null, null);
}
