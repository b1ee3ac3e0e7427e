package vn.hientruong.mobile.photo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from an EXIF segment which side is up, when and where; what is damaged in it counts as not said. */
final class Exif {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    /** Cameras write the time of their own clock; without its offset it is taken for Vietnam's. */
    static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    static final byte[] HEAD = {'E', 'x', 'i', 'f', 0, 0};
    static final int ORIENTATION = 0x0112;
    static final int EXIF_TABLE = 0x8769;
    static final int GPS_TABLE = 0x8825;
    static final int TAKEN = 0x9003;
    static final int TAKEN_OFFSET = 0x9011;
    static final int LAT_REF = 1;
    static final int LAT = 2;
    static final int LON_REF = 3;
    static final int LON = 4;
    private static final int MOST_FIELDS = 200;

    private final ByteBuffer tiff;

    private Exif(ByteBuffer tiff) {
        this.tiff = tiff;
    }

    /** Everything found, with what was known before. */
    static PhotoFacts read(byte[] segment, PhotoFacts before) {
        if (segment.length < HEAD.length + 8 || !ByteBuffer.wrap(segment, 0, 6).equals(ByteBuffer.wrap(HEAD))) {
            return before;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, HEAD.length, segment.length - HEAD.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            return new Exif(tiff).facts(before);
        } catch (IndexOutOfBoundsException | BufferUnderflowException | DateTimeException damaged) {
            return before;
        }
    }

    private PhotoFacts facts(PhotoFacts before) {
        Map<Integer, Integer> main = table(tiff.getInt(4));
        Integer orientationAt = main.get(ORIENTATION);
        int orientation = orientationAt == null ? before.orientation() : tiff.getShort(orientationAt + 8);
        PhotoFacts turned = new PhotoFacts(
                before.width(), before.height(), orientation, before.takenAt(), before.lat(), before.lon());
        Integer exif = main.get(EXIF_TABLE);
        Instant taken = exif == null ? null : taken(table(tiff.getInt(exif + 8)));
        Integer gps = main.get(GPS_TABLE);
        if (gps == null) {
            return turned.at(taken, null, null);
        }
        Map<Integer, Integer> place = table(tiff.getInt(gps + 8));
        return turned.at(taken, degrees(place, LAT, LAT_REF, 'S', 90), degrees(place, LON, LON_REF, 'W', 180));
    }

    /** Where each field of a table begins. */
    private Map<Integer, Integer> table(int at) {
        Map<Integer, Integer> fields = new HashMap<>();
        int count = Math.min(Short.toUnsignedInt(tiff.getShort(at)), MOST_FIELDS);
        for (int i = 0; i < count; i++) {
            int field = at + 2 + 12 * i;
            fields.put(Short.toUnsignedInt(tiff.getShort(field)), field);
        }
        return fields;
    }

    private @Nullable Instant taken(Map<Integer, Integer> fields) {
        Integer at = fields.get(TAKEN);
        if (at == null) {
            return null;
        }
        Integer offset = fields.get(TAKEN_OFFSET);
        return LocalDateTime.parse(text(at, 19), TIME)
                .toInstant(offset == null ? VIETNAM : ZoneOffset.of(text(offset, 6)));
    }

    private String text(int field, int length) {
        byte[] bytes = new byte[length];
        tiff.get(tiff.getInt(field + 8), bytes);
        return new String(bytes, US_ASCII);
    }

    private @Nullable Double degrees(Map<Integer, Integer> fields, int tag, int refTag, char negative, int most) {
        Integer field = fields.get(tag);
        Integer ref = fields.get(refTag);
        if (field == null || ref == null) {
            return null;
        }
        int at = tiff.getInt(field + 8);
        double degrees = part(at) + part(at + 8) / 60 + part(at + 16) / 3600;
        double signed = tiff.get(ref + 8) == negative ? -degrees : degrees;
        return Math.abs(signed) <= most ? signed : null;
    }

    private double part(int at) {
        return (double) Integer.toUnsignedLong(tiff.getInt(at)) / Integer.toUnsignedLong(tiff.getInt(at + 4));
    }
}
