package vn.hientruong.media.picture;

import org.jspecify.annotations.Nullable;

/** A WebP from chunk to chunk, to the end its first line names. One that moves is not supported. */
final class WebpWalk {
    /** What decoding in Java holds of each pixel: planes or ARGB, and the result. */
    private static final int DECODER_BYTES = 8;

    private static final String EXIF = "Exif\0\0";

    private final Bytes bytes;
    private final Budget budget;
    private int width;
    private int height;
    private boolean pictured;
    private byte @Nullable [] exif;

    WebpWalk(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    Outline walk() {
        long end = bytes.u32Little(4) + 8;
        if (end > bytes.length()) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        long at = 12;
        while (at + 8 <= end) {
            long length = bytes.u32Little((int) at + 4);
            long data = at + 8;
            if (data + length > end) {
                throw new UnfitFile(Unfit.DAMAGED);
            }
            chunk(bytes.name((int) at, 4), (int) data, (int) (data + length));
            at = data + length + (length & 1);
        }
        if (!pictured) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        return new Outline(ContentType.WEBP, width, height, 4, (long) width * height * DECODER_BYTES, null, exif);
    }

    private void chunk(String name, int data, int end) {
        switch (name) {
            case "VP8X" -> {
                if ((bytes.u8(data) & 0x02) != 0) {
                    throw new UnfitFile(Unfit.UNSUPPORTED);
                }
                size(1 + bytes.u24Little(data + 4), 1 + bytes.u24Little(data + 7));
            }
            case "ANIM", "ANMF" -> throw new UnfitFile(Unfit.UNSUPPORTED);
            case "VP8 " -> {
                pictured = true;
                long size = bytes.u32Little(data + 6);
                size((int) (size & 0x3FFF), (int) (size >> 16 & 0x3FFF));
            }
            case "VP8L" -> {
                pictured = true;
                long size = bytes.u32Little(data + 1);
                size(1 + (int) (size & 0x3FFF), 1 + (int) (size >> 14 & 0x3FFF));
            }
            case "EXIF" -> exif = bytes.copy(bytes.has(data, EXIF) ? data + EXIF.length() : data, end);
            default -> {}
        }
    }

    /** Canvas and picture may differ in a file made to hurt: the larger counts. */
    private void size(int wide, int high) {
        width = Math.max(width, wide);
        height = Math.max(height, high);
        budget.requireSize(width, height);
    }
}
