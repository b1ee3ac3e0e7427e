package vn.hientruong.mobile.photo;

import java.util.Arrays;
import vn.hientruong.mobile.photo.JpegTables.Huffman;

/**
 * Writes baseline JPEG (ITU-T T.81) with half the colours in both directions, as cameras do. Java's own encoder needs AWT,
 * which phones lack.
 */
final class Jpeg {
    private static final int STRIPE = 16;
    private static final int SAMPLED = 8;
    private static final int[] DC_LUMINANCE = JpegTables.LUMINANCE_DC.codes();
    private static final int[] AC_LUMINANCE = JpegTables.LUMINANCE_AC.codes();
    private static final int[] DC_CHROMINANCE = JpegTables.CHROMINANCE_DC.codes();
    private static final int[] AC_CHROMINANCE = JpegTables.CHROMINANCE_AC.codes();

    private final Pixels pixels;
    private final int[] luminance;
    private final int[] chrominance;
    private final float[] luminanceFactors;
    private final float[] chrominanceFactors;
    private final JpegBits out;
    private final float[][] y = new float[4][64];
    private final float[] cb = new float[64];
    private final float[] cr = new float[64];
    private final int[] coefficients = new int[64];

    private Jpeg(Pixels pixels, int quality) {
        this.pixels = pixels;
        luminance = JpegTables.luminance(quality);
        chrominance = JpegTables.chrominance(quality);
        luminanceFactors = Dct.factors(luminance);
        chrominanceFactors = Dct.factors(chrominance);
        out = new JpegBits(Math.max(4096, pixels.width() * pixels.height() / 5));
    }

    /**
     * One whole file.
     *
     * @param quality 1 to 100
     * @param exif segment to put in front, or nothing
     */
    static byte[] write(Pixels pixels, int quality, byte[] exif) {
        Jpeg jpeg = new Jpeg(pixels, quality);
        jpeg.head(exif);
        jpeg.body(1);
        jpeg.out.flush();
        jpeg.out.word(0xffd9);
        return jpeg.out.bytes();
    }

    /** About how many bytes the whole file would have, for an eighth of the work: by one stripe of pixels in eight. */
    static int estimate(Pixels pixels, int quality) {
        int stripes = (pixels.height() + STRIPE - 1) / STRIPE;
        Jpeg jpeg = new Jpeg(pixels, quality);
        jpeg.body(SAMPLED);
        int written = (stripes + SAMPLED - 1) / SAMPLED;
        return (int) ((long) jpeg.out.count() * stripes / written);
    }

    private void head(byte[] exif) {
        out.word(0xffd8);
        out.all(exif);
        divisors(0, luminance);
        divisors(1, chrominance);
        out.word(0xffc0);
        out.word(17);
        out.octet(8);
        out.word(pixels.height());
        out.word(pixels.width());
        out.octet(3);
        for (int component = 1; component <= 3; component++) {
            out.octet(component);
            out.octet(component == 1 ? 0x22 : 0x11);
            out.octet(component == 1 ? 0 : 1);
        }
        codes(0x00, JpegTables.LUMINANCE_DC);
        codes(0x10, JpegTables.LUMINANCE_AC);
        codes(0x01, JpegTables.CHROMINANCE_DC);
        codes(0x11, JpegTables.CHROMINANCE_AC);
        out.word(0xffda);
        out.word(12);
        out.octet(3);
        for (int component = 1; component <= 3; component++) {
            out.octet(component);
            out.octet(component == 1 ? 0x00 : 0x11);
        }
        out.octet(0);
        out.octet(63);
        out.octet(0);
    }

    private void divisors(int id, int[] table) {
        out.word(0xffdb);
        out.word(67);
        out.octet(id);
        for (int at : JpegTables.ZIGZAG) {
            out.octet(table[at]);
        }
    }

    private void codes(int id, Huffman table) {
        out.word(0xffc4);
        out.word(19 + table.symbols().length);
        out.octet(id);
        for (int count : table.counts()) {
            out.octet(count);
        }
        for (int symbol : table.symbols()) {
            out.octet(symbol);
        }
    }

    /** Every stripe, or only one of so many. */
    private void body(int oneOf) {
        int lastY = 0;
        int lastCb = 0;
        int lastCr = 0;
        for (int top = 0; top < pixels.height(); top += oneOf * STRIPE) {
            for (int left = 0; left < pixels.width(); left += STRIPE) {
                load(left, top);
                for (float[] block : y) {
                    lastY = block(block, luminanceFactors, lastY, DC_LUMINANCE, AC_LUMINANCE);
                }
                lastCb = block(cb, chrominanceFactors, lastCb, DC_CHROMINANCE, AC_CHROMINANCE);
                lastCr = block(cr, chrominanceFactors, lastCr, DC_CHROMINANCE, AC_CHROMINANCE);
            }
        }
    }

    /** 16 by 16 pixels; beyond the edges the last row and column go on. */
    private void load(int left, int top) {
        int[] argb = pixels.argb();
        int lastColumn = pixels.width() - 1;
        int lastRow = pixels.height() - 1;
        Arrays.fill(cb, 0);
        Arrays.fill(cr, 0);
        for (int row = 0; row < 16; row++) {
            int line = Math.min(top + row, lastRow) * pixels.width();
            for (int column = 0; column < 16; column++) {
                int pixel = argb[line + Math.min(left + column, lastColumn)];
                float r = pixel >> 16 & 0xff;
                float g = pixel >> 8 & 0xff;
                float b = pixel & 0xff;
                y[row >> 3 << 1 | column >> 3][(row & 7) << 3 | (column & 7)] =
                        0.299f * r + 0.587f * g + 0.114f * b - 128;
                int half = row >> 1 << 3 | column >> 1;
                cb[half] += 0.25f * (-0.16873589f * r - 0.3312641f * g + 0.5f * b);
                cr[half] += 0.25f * (0.5f * r - 0.41868758f * g - 0.08131241f * b);
            }
        }
    }

    private int block(float[] samples, float[] factors, int lastDc, int[] dcCodes, int[] acCodes) {
        Dct.transform(samples);
        int last = 0;
        for (int i = 0; i < 64; i++) {
            int at = JpegTables.ZIGZAG[i];
            int value = Math.round(samples[at] * factors[at]);
            coefficients[i] = value;
            if (value != 0) {
                last = i;
            }
        }
        int step = coefficients[0] - lastDc;
        int size = size(step);
        code(dcCodes[size]);
        number(step, size);
        int zeros = 0;
        for (int i = 1; i <= last; i++) {
            int value = coefficients[i];
            if (value == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16) {
                code(acCodes[0xf0]);
            }
            int bits = size(value);
            code(acCodes[zeros << 4 | bits]);
            number(value, bits);
            zeros = 0;
        }
        if (last < 63) {
            code(acCodes[0]);
        }
        return coefficients[0];
    }

    private void code(int code) {
        out.put(code >> 8, code & 0xff);
    }

    private void number(int value, int bits) {
        out.put(value < 0 ? value - 1 : value, bits);
    }

    private static int size(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    }
}
