package vn.hientruong.media.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A PNG from chunk to chunk, each with its checksum, to IEND. One that moves (APNG) is not supported. */
final class PngWalk {
    private static final int MAX_PROFILE = 4 << 20;
    private static final int PROFILE_NAME = 80;

    private final Bytes bytes;
    private final Budget budget;
    private int width;
    private int height;
    private int bytesPerPixel;
    private byte @Nullable [] icc;
    private byte @Nullable [] exif;

    PngWalk(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    Outline walk() {
        int at = 8;
        for (String name = ""; !name.equals("IEND"); ) {
            long length = bytes.u32(at);
            name = bytes.name(at + 4, 4);
            int data = at + 8;
            if (name.equals("IHDR") && length == 13) {
                header(data);
            }
            if (width == 0 || length > bytes.length() - data - 4) {
                throw new UnfitFile(Unfit.DAMAGED);
            }
            int end = data + (int) length;
            requireChecksum(at + 4, end);
            chunk(name, data, end);
            at = end + 4;
        }
        return new Outline(ContentType.PNG, width, height, bytesPerPixel, 0, icc, exif);
    }

    private void header(int data) {
        long wide = bytes.u32(data);
        long high = bytes.u32(data + 4);
        budget.requireSize(wide, high);
        width = (int) wide;
        height = (int) high;
        int samples = switch (bytes.u8(data + 9)) {
            case 0, 3 -> 1;
            case 4 -> 2;
            case 2 -> 3;
            case 6 -> 4;
            default -> throw new UnfitFile(Unfit.DAMAGED);
        };
        // one more for what a transparent colour adds
        bytesPerPixel = (samples + 1) * (bytes.u8(data + 8) == 16 ? 2 : 1);
    }

    private void chunk(String name, int data, int end) {
        switch (name) {
            case "acTL" -> throw new UnfitFile(Unfit.UNSUPPORTED);
            case "iCCP" -> icc = profile(data, end);
            case "eXIf" -> exif = bytes.copy(data, end);
            default -> {}
        }
    }

    private void requireChecksum(int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes.all(), from, to - from);
        if (crc.getValue() != bytes.u32(to)) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
    }

    /** Absent if it cannot be unpacked: colours a little off are better than no picture. */
    private byte @Nullable [] profile(int data, int end) {
        int name = data;
        while (name < end && name - data < PROFILE_NAME && bytes.u8(name) != 0) {
            name++;
        }
        int packed = name + 2;
        if (packed >= end) {
            return null;
        }
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes.all(), packed, end - packed))) {
            return in.readNBytes(MAX_PROFILE);
        } catch (IOException notPacked) {
            return null;
        }
    }
}
