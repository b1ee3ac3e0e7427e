package vn.hientruong.media.picture;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The little of EXIF that we use.
 *
 * @param orientation 1 to 8; 1 is upright
 */
record Exif(int orientation, Capture capture) {
    private static final Exif NONE = new Exif(1, Capture.NONE);
    private static final TimeZone VIETNAM = TimeZone.getTimeZone("Asia/Ho_Chi_Minh");

    /** What cannot be read is as if it were not there: a photo is not lost by it. */
    static Exif read(byte @Nullable [] tiff) {
        if (tiff == null) {
            return NONE;
        }
        Metadata metadata = new Metadata();
        try {
            new ExifReader().extract(new ByteArrayReader(tiff), metadata);
            return new Exif(orientation(metadata), capture(metadata));
        } catch (RuntimeException | StackOverflowError broken) {
            return NONE;
        }
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer told = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return told == null || told < 1 || told > 8 ? 1 : told;
    }

    private static Capture capture(Metadata metadata) {
        ExifSubIFDDirectory sub = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date taken = sub == null ? null : sub.getDateOriginal(VIETNAM);
        Instant takenAt = taken == null ? null : taken.toInstant();
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        return place == null || !isOnEarth(place)
                ? new Capture(null, null, takenAt)
                : new Capture(place.getLatitude(), place.getLongitude(), takenAt);
    }

    /** Phones without a fix write 0, 0. */
    private static boolean isOnEarth(GeoLocation place) {
        return Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180 && !place.isZero();
    }
}
