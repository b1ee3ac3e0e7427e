package vn.hientruong.media.picture;

import org.jspecify.annotations.Nullable;

/** A JPEG from marker to marker, to its end marker; what phones append after that is nobody's business. */
final class JpegWalk {
    private static final int MAX_SCANS = 64;
    private static final String EXIF = "Exif\0\0";

    private final Bytes bytes;
    private final Budget budget;
    private int width;
    private int height;
    private long samples;
    private boolean progressive;
    private int scans;
    private byte @Nullable [] exif;

    JpegWalk(Bytes bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    Outline walk() {
        int at = 2;
        for (int marker = marker(at); marker != 0xD9; marker = marker(at)) {
            if (marker == 0xFF) {
                at++;
            } else if (marker == 0x01 || isRestart(marker)) {
                at += 2;
            } else {
                at = segment(marker, at);
            }
        }
        if (scans == 0) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        // Only a picture in one pass can be decoded row by row; else the coefficients of all of it are kept, 16 bits
        // each.
        long coefficients = progressive || scans > 1 ? 2 * samples : 0;
        return new Outline(ContentType.JPEG, width, height, 4, coefficients, null, exif);
    }

    private int marker(int at) {
        if (bytes.u8(at) != 0xFF) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        return bytes.u8(at + 1);
    }

    /** @return where the next marker is */
    private int segment(int marker, int at) {
        int end = at + 2 + bytes.u16(at + 2);
        if (end < at + 4 || end > bytes.length()) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        if (isFrame(marker)) {
            frame(marker, at + 4);
        } else if (marker == 0xE1 && exif == null && bytes.has(at + 4, EXIF)) {
            exif = bytes.copy(at + 4 + EXIF.length(), end);
        } else if (marker == 0xDA) {
            return scan(end);
        }
        return end;
    }

    private void frame(int marker, int at) {
        if (marker > 0xC2) {
            throw new UnfitFile(Unfit.UNSUPPORTED);
        }
        if (width != 0) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        progressive = marker == 0xC2;
        height = bytes.u16(at + 1);
        width = bytes.u16(at + 3);
        budget.requireSize(width, height);
        samples = samples(at + 5);
    }

    private long samples(int at) {
        int components = bytes.u8(at);
        int widest = 1;
        int share = 0;
        for (int i = 0; i < components; i++) {
            int factors = bytes.u8(at + 2 + 3 * i);
            int product = (factors >> 4) * (factors & 15);
            widest = Math.max(widest, product);
            share += product;
        }
        return (long) width * height * share / widest;
    }

    /** Compressed data run until a marker that is neither a stuffed byte nor a restart. */
    private int scan(int from) {
        if (width == 0 || ++scans > MAX_SCANS) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        byte[] all = bytes.all();
        for (int at = from; at + 1 < all.length; at++) {
            int next = all[at + 1] & 0xFF;
            if (all[at] == (byte) 0xFF && next != 0 && next != 0xFF && !isRestart(next)) {
                return at;
            }
        }
        throw new UnfitFile(Unfit.DAMAGED);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }
}
