package vn.hientruong.mobile.photo;

/** The cosine transform of 8 by 8 samples, by the way of Arai, Agui and Nakajima; its scale goes into the divisors. */
final class Dct {
    private static final double[] SCALE = {
        1.0, 1.387039845, 1.306562965, 1.175875602, 1.0, 0.785694958, 0.541196100, 0.275899379
    };

    private Dct() {}

    /** One over what each coefficient is divided by, scale included. */
    static float[] factors(int[] divisors) {
        float[] factors = new float[64];
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                int at = row * 8 + column;
                factors[at] = (float) (1 / (divisors[at] * SCALE[row] * SCALE[column] * 8));
            }
        }
        return factors;
    }

    static void transform(float[] block) {
        for (int row = 0; row < 64; row += 8) {
            line(block, row, 1);
        }
        for (int column = 0; column < 8; column++) {
            line(block, column, 8);
        }
    }

    private static void line(float[] b, int at, int step) {
        float s07 = b[at] + b[at + 7 * step];
        float d07 = b[at] - b[at + 7 * step];
        float s16 = b[at + step] + b[at + 6 * step];
        float d16 = b[at + step] - b[at + 6 * step];
        float s25 = b[at + 2 * step] + b[at + 5 * step];
        float d25 = b[at + 2 * step] - b[at + 5 * step];
        float s34 = b[at + 3 * step] + b[at + 4 * step];
        float d34 = b[at + 3 * step] - b[at + 4 * step];

        float even0 = s07 + s34;
        float even3 = s07 - s34;
        float even1 = s16 + s25;
        float even2 = s16 - s25;
        b[at] = even0 + even1;
        b[at + 4 * step] = even0 - even1;
        float turned = (even2 + even3) * 0.70710677f;
        b[at + 2 * step] = even3 + turned;
        b[at + 6 * step] = even3 - turned;

        float odd0 = d34 + d25;
        float odd1 = d25 + d16;
        float odd2 = d16 + d07;
        float z5 = (odd0 - odd2) * 0.38268343f;
        float z2 = 0.5411961f * odd0 + z5;
        float z4 = 1.306563f * odd2 + z5;
        float z3 = odd1 * 0.70710677f;
        float z11 = d07 + z3;
        float z13 = d07 - z3;
        b[at + 5 * step] = z13 + z2;
        b[at + 3 * step] = z13 - z2;
        b[at + step] = z11 + z4;
        b[at + 7 * step] = z11 - z4;
    }
}
