package vn.hientruong.mobile.photo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of the photo in it.
 *
 * @param width in pixels as stored, before it is turned
 * @param orientation as EXIF says it, 1 to 8
 * @param takenAt when, if the camera wrote it
 * @param lat where, WGS84 degrees, if the camera wrote it
 */
record PhotoFacts(
        int width,
        int height,
        int orientation,
        @Nullable Instant takenAt,
        @Nullable Double lat,
        @Nullable Double lon) {
    PhotoFacts at(@Nullable Instant when, @Nullable Double north, @Nullable Double east) {
        return new PhotoFacts(width, height, orientation, when, north, east);
    }
}
