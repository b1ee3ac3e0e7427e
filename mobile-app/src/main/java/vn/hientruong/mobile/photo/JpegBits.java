package vn.hientruong.mobile.photo;

import java.util.Arrays;

/** Bytes and bits of a JPEG file being written. */
final class JpegBits {
    private byte[] bytes;
    private int count;
    private int bits;
    private int bitCount;

    JpegBits(int expectedBytes) {
        bytes = new byte[expectedBytes];
    }

    void octet(int value) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        bytes[count++] = (byte) value;
    }

    void word(int value) {
        octet(value >> 8);
        octet(value);
    }

    void all(byte[] more) {
        for (byte one : more) {
            octet(one);
        }
    }

    /** The lowest {@code length} bits of {@code value}; at most 16. */
    void put(int value, int length) {
        bits = bits << length | (value & ((1 << length) - 1));
        bitCount += length;
        while (bitCount >= 8) {
            int octet = bits >> (bitCount - 8) & 0xff;
            octet(octet);
            if (octet == 0xff) {
                octet(0); // or it would begin a marker
            }
            bitCount -= 8;
        }
        bits &= (1 << bitCount) - 1;
    }

    /** Ones up to the next whole byte. */
    void flush() {
        if (bitCount > 0) {
            put(0x7f, 8 - bitCount);
        }
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, count);
    }
}
