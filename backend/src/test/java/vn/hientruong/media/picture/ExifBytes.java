package vn.hientruong.media.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;

/** EXIF written by hand, in the order TIFF wants: a directory's entries, then what did not fit into them. */
final class ExifBytes {
    private static final int ENTRY = 12;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;

    private ExifBytes() {}

    static byte[] orientation(int orientation) {
        return join(header(), directory(8, List.of(number(0x112, SHORT, orientation << 16))));
    }

    /** 17.4689 N, 106.6223 E, taken at ten in the morning in Vietnam, by a camera that tells who it is. */
    static byte[] rich() {
        byte[] first = directory(
                8,
                List.of(
                        text(0x10F, "Maker"),
                        number(0x112, SHORT, 1 << 16),
                        number(0x8769, LONG, 0),
                        number(0x8825, LONG, 0)));
        int exifAt = 8 + first.length;
        byte[] exif = directory(
                exifAt,
                List.of(
                        text(0x9003, "2026:11:22 10:00:00"),
                        new Entry(0x927C, UNDEFINED, "MAKERNOTE of a camera".getBytes(US_ASCII)),
                        text(0xA431, "SERIAL-123456")));
        int gpsAt = exifAt + exif.length;
        byte[] gps = directory(
                gpsAt, List.of(text(1, "N"), degrees(2, 17, 28, 804), text(3, "E"), degrees(4, 106, 37, 2028)));
        first = directory(
                8,
                List.of(
                        text(0x10F, "Maker"),
                        number(0x112, SHORT, 1 << 16),
                        number(0x8769, LONG, exifAt),
                        number(0x8825, LONG, gpsAt)));
        return join(join(join(header(), first), exif), gps);
    }

    private static byte[] header() {
        return new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8};
    }

    private static byte[] directory(int at, List<Entry> entries) {
        int rest = at + 2 + ENTRY * entries.size() + 4;
        List<byte[]> far = new ArrayList<>();
        int[] next = {rest};
        byte[] head = Inputs.bytes(out -> {
            out.writeShort(entries.size());
            for (Entry entry : entries) {
                out.writeShort(entry.tag);
                out.writeShort(entry.type);
                out.writeInt(entry.count());
                if (entry.value.length <= 4) {
                    out.write(entry.value);
                    out.write(new byte[4 - entry.value.length]);
                } else {
                    out.writeInt(next[0]);
                    far.add(entry.value);
                    next[0] += entry.value.length;
                }
            }
            out.writeInt(0);
        });
        byte[] all = head;
        for (byte[] value : far) {
            all = join(all, value);
        }
        return all;
    }

    private static Entry text(int tag, String text) {
        return new Entry(tag, ASCII, (text + "\0").getBytes(US_ASCII));
    }

    private static Entry number(int tag, int type, int fourBytes) {
        return new Entry(tag, type, Inputs.bytes(out -> out.writeInt(fourBytes)));
    }

    private static Entry degrees(int tag, int degrees, int minutes, int hundredthsOfSeconds) {
        return new Entry(tag, RATIONAL, Inputs.bytes(out -> {
            for (int value : new int[] {degrees, 1, minutes, 1, hundredthsOfSeconds, 100}) {
                out.writeInt(value);
            }
        }));
    }

    private static byte[] join(byte[] first, byte[] second) {
        return Inputs.join(first, second);
    }

    private record Entry(int tag, int type, byte[] value) {
        int count() {
            return switch (type) {
                case SHORT, LONG -> 1;
                case RATIONAL -> value.length / 8;
                default -> value.length;
            };
        }
    }
}
