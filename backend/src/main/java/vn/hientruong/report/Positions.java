package vn.hientruong.report;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * At which points a word stands: the gaps between them, a byte for most, or a bit for every point where that takes less room.
 * Grows at its end alone. Not for several threads at once while it grows.
 */
final class Positions {
    /** From one point in so many on, a bit for each takes no more room than a byte for each that has the word. */
    private static final int DENSE = 8;

    /** Before so many are known nobody can tell whether a word is common. */
    private static final int FEW = 1_024;

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private byte[] gaps = new byte[4];
    private int length;
    private int count;
    private int last = -1;
    private @Nullable BitSet bits;

    /** @param position higher than all before */
    void add(int position) {
        count++;
        if (bits != null) {
            bits.set(position);
        } else if (count > FEW && (long) count * DENSE > position) {
            bits = new BitSet(position + position / DENSE);
            unpack(bits);
            bits.set(position);
            gaps = new byte[0];
        } else {
            pack(position - last);
        }
        last = position;
    }

    private void pack(int gap) {
        if (length + 5 > gaps.length) {
            gaps = Arrays.copyOf(gaps, gaps.length + Math.max(4, gaps.length / 4) + 1);
        }
        int left = gap;
        while (left > SEVEN_BITS) {
            gaps[length++] = (byte) ((left & SEVEN_BITS) | MORE);
            left >>>= 7;
        }
        gaps[length++] = (byte) left;
    }

    private void unpack(BitSet into) {
        int position = -1;
        int gap = 0;
        int shift = 0;
        for (int at = 0; at < length; at++) {
            gap |= (gaps[at] & SEVEN_BITS) << shift;
            if ((gaps[at] & MORE) == 0) {
                position += gap;
                into.set(position);
                gap = 0;
                shift = 0;
            } else {
                shift += 7;
            }
        }
    }

    /** Adds all of them to a set of points. */
    void addTo(BitSet points) {
        if (bits == null) {
            unpack(points);
        } else {
            points.or(bits);
        }
    }

    /** Room they take, in bytes. */
    long bytes() {
        return gaps.length + (bits == null ? 0L : (long) bits.size() / Byte.SIZE);
    }
}
