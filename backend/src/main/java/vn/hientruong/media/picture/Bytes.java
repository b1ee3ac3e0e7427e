package vn.hientruong.media.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Numbers and names in the bytes of a file. Reading beyond the end means that the file was cut off. */
final class Bytes {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    int u8(int at) {
        return bytes[need(at, 1)] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int u24Little(int at) {
        return u8(at) | u8(at + 1) << 8 | u8(at + 2) << 16;
    }

    long u32Little(int at) {
        return u24Little(at) | (long) u8(at + 3) << 24;
    }

    String name(int at, int length) {
        return new String(bytes, need(at, length), length, ISO_8859_1);
    }

    boolean has(int at, String text) {
        return at >= 0
                && at + text.length() <= bytes.length
                && name(at, text.length()).equals(text);
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, need(from, to - from), to);
    }

    byte[] all() {
        return bytes;
    }

    private int need(int at, int length) {
        if (at < 0 || length < 0 || at > bytes.length - length) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        return at;
    }
}
