package vn.hientruong.mobile.photo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an EXIF segment that says when and where, and nothing else. */
final class ExifWriter {
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private ExifWriter() {}

    /** Marker and all; nothing at all when there is nothing to say. */
    static byte[] segment(@Nullable Instant takenAt, @Nullable Double lat, @Nullable Double lon) {
        boolean placed = lat != null && lon != null;
        if (takenAt == null && !placed) {
            return new byte[0];
        }
        List<Field> taken = new ArrayList<>();
        if (takenAt != null) {
            taken.add(text(Exif.TAKEN, Exif.TIME.format(takenAt.atOffset(Exif.VIETNAM))));
            taken.add(text(Exif.TAKEN_OFFSET, Exif.VIETNAM.getId()));
        }
        List<Field> place = new ArrayList<>();
        if (lat != null && lon != null) {
            place.add(text(Exif.LAT_REF, lat < 0 ? "S" : "N"));
            place.add(degrees(Exif.LAT, lat));
            place.add(text(Exif.LON_REF, lon < 0 ? "W" : "E"));
            place.add(degrees(Exif.LON, lon));
        }
        return tiff(taken, place);
    }

    private static byte[] tiff(List<Field> taken, List<Field> place) {
        List<Field> main = new ArrayList<>();
        int mainSize = size(List.of()) + (taken.isEmpty() ? 0 : 12) + (place.isEmpty() ? 0 : 12);
        int takenAt = 8 + mainSize;
        int placeAt = takenAt + (taken.isEmpty() ? 0 : size(taken));
        if (!taken.isEmpty()) {
            main.add(pointer(Exif.EXIF_TABLE, takenAt));
        }
        if (!place.isEmpty()) {
            main.add(pointer(Exif.GPS_TABLE, placeAt));
        }
        int total = placeAt + (place.isEmpty() ? 0 : size(place));
        ByteBuffer out = ByteBuffer.allocate(4 + Exif.HEAD.length + total);
        out.putShort((short) 0xffe1)
                .putShort((short) (2 + Exif.HEAD.length + total))
                .put(Exif.HEAD);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        table(out, main, 8);
        if (!taken.isEmpty()) {
            table(out, taken, takenAt);
        }
        if (!place.isEmpty()) {
            table(out, place, placeAt);
        }
        return out.array();
    }

    /** Values of more than four bytes follow the table. */
    private static void table(ByteBuffer out, List<Field> fields, int at) {
        int valueAt = at + 2 + 12 * fields.size() + 4;
        out.putShort((short) fields.size());
        List<Field> sorted =
                fields.stream().sorted(Comparator.comparingInt(Field::tag)).toList();
        for (Field field : sorted) {
            out.putShort((short) field.tag()).putShort((short) field.type()).putInt(field.count());
            if (field.value().length <= 4) {
                out.put(field.value()).put(new byte[4 - field.value().length]);
            } else {
                out.putInt(valueAt);
                valueAt += field.value().length;
            }
        }
        out.putInt(0);
        sorted.stream().filter(field -> field.value().length > 4).forEach(field -> out.put(field.value()));
    }

    private static int size(List<Field> fields) {
        return 2
                + 12 * fields.size()
                + 4
                + fields.stream()
                        .mapToInt(field -> field.value().length > 4 ? field.value().length : 0)
                        .sum();
    }

    private static Field text(int tag, String text) {
        byte[] value = (text + "\0").getBytes(US_ASCII);
        return new Field(tag, ASCII, value.length, value);
    }

    private static Field pointer(int tag, int at) {
        return new Field(tag, LONG, 1, ByteBuffer.allocate(4).putInt(at).array());
    }

    private static Field degrees(int tag, double degrees) {
        long thousandths = Math.round(Math.abs(degrees) * 3600 * 1000);
        ByteBuffer value = ByteBuffer.allocate(24);
        value.putInt((int) (thousandths / 3_600_000)).putInt(1);
        value.putInt((int) (thousandths / 60_000 % 60)).putInt(1);
        value.putInt((int) (thousandths % 60_000)).putInt(1000);
        return new Field(tag, RATIONAL, 3, value.array());
    }

    private record Field(int tag, int type, int count, byte[] value) {}
}
