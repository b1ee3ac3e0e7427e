package vn.hientruong.media.picture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of where and when it was taken; anybody can make a file say anything.
 *
 * @param lat WGS84 degrees; present together with {@code lon}
 * @param takenAt a time without a zone is read as Vietnam's
 */
public record Capture(
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Instant takenAt) {
    /** A file that says nothing. */
    public static final Capture NONE = new Capture(null, null, null);
}
