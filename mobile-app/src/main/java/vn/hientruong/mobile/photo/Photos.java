package vn.hientruong.mobile.photo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes photos ready to send. Of what the camera wrote only time and place are kept, for those who check whether a photo
 * belongs to its report; the rest of it is nobody's business.
 */
public final class Photos {
    /** Pixels of the longer side; the backend shows no more. */
    static final int LONGEST = 1600;

    /** Bytes of a ready photo. */
    public static final int MOST_BYTES = 600_000;

    private static final int LEAST = 20;
    private static final int[] QUALITIES = {82, 74, 64, 50, 35, LEAST};

    /** An estimate may be too low by so much. */
    private static final double SURE = 1.05;

    private Photos() {}

    /**
     * Ready to send.
     *
     * @param jpeg upright, at most 600 kB
     * @param takenAt as the camera wrote it
     */
    public record Ready(
            byte[] jpeg,
            int width,
            int height,
            @Nullable Instant takenAt,
            @Nullable Double lat,
            @Nullable Double lon) {}

    /**
     * Where a photo was taken, for cameras that do not write it.
     *
     * @param lat WGS84 degrees
     */
    public record Taken(Instant at, double lat, double lon) {}

    /**
     * Reads a JPEG or PNG and makes it ready. Works on any thread, and holds one photo at a time.
     *
     * @param taken of a photo taken just now; null for one from the gallery, which says itself when it was
     * @throws UnreadablePhoto when there is no photo in the file
     */
    public static synchronized Ready ready(Path file, @Nullable Taken taken) throws IOException {
        PhotoFacts facts = Header.read(file);
        if (taken != null) {
            boolean placed = facts.lat() != null && facts.lon() != null;
            Instant at = facts.takenAt();
            facts = facts.at(
                    at == null ? taken.at() : at,
                    placed ? facts.lat() : Double.valueOf(taken.lat()),
                    placed ? facts.lon() : Double.valueOf(taken.lon()));
        }
        Pixels upright = pixels(file, facts).upright(facts.orientation());
        byte[] exif = ExifWriter.segment(facts.takenAt(), facts.lat(), facts.lon());
        byte[] jpeg = small(upright, exif);
        return new Ready(jpeg, upright.width(), upright.height(), facts.takenAt(), facts.lat(), facts.lon());
    }

    /** As good as fits; the estimate spares writing all of it several times. */
    private static byte[] small(Pixels upright, byte[] exif) {
        byte[] jpeg = new byte[0];
        for (int quality : QUALITIES) {
            if (Jpeg.estimate(upright, quality) * SURE <= MOST_BYTES || quality == LEAST) {
                jpeg = Jpeg.write(upright, quality, exif);
                if (jpeg.length <= MOST_BYTES) {
                    break;
                }
            }
        }
        return jpeg;
    }

    /** Asked for a smaller picture the decoder itself drops what is too much, so the large one never is in memory. */
    private static Pixels pixels(Path file, PhotoFacts facts) throws IOException {
        double scale = Math.min(1, (double) LONGEST / Math.max(facts.width(), facts.height()));
        int width = Math.max(1, (int) Math.round(facts.width() * scale));
        int height = Math.max(1, (int) Math.round(facts.height() * scale));
        try (InputStream in = Files.newInputStream(file)) {
            Image image = new Image(in, width, height, false, true);
            if (image.isError()) {
                throw new UnreadablePhoto("cannot be decoded", image.getException());
            }
            int realWidth = (int) image.getWidth();
            int realHeight = (int) image.getHeight();
            int[] argb = new int[realWidth * realHeight];
            image.getPixelReader()
                    .getPixels(0, 0, realWidth, realHeight, PixelFormat.getIntArgbInstance(), argb, 0, realWidth);
            return new Pixels(realWidth, realHeight, argb);
        }
    }
}
