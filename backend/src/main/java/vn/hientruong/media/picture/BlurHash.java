package vn.hientruong.media.picture;

/** The placeholder text of <a href="https://blurha.sh">BlurHash</a>, with 4 × 3 components. */
final class BlurHash {
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
    private static final int ACROSS = 4;
    private static final int DOWN = 3;
    /** More pixels than this change nothing that can be seen in so few components. */
    private static final int EDGE = 32;

    private BlurHash() {}

    static String of(Pixels picture) {
        Pixels pixels = Shrink.fit(picture, EDGE);
        double[][] factors = new double[ACROSS * DOWN][];
        double largest = 0;
        for (int i = 0; i < factors.length; i++) {
            factors[i] = factor(pixels, i % ACROSS, i / ACROSS);
            for (int color = 0; i > 0 && color < 3; color++) {
                largest = Math.max(largest, Math.abs(factors[i][color]));
            }
        }
        int scale = (int) Math.max(0, Math.min(82, Math.floor(largest * 166 - 0.5)));
        StringBuilder hash = new StringBuilder();
        append(hash, (ACROSS - 1) + (DOWN - 1) * 9, 1);
        append(hash, scale, 1);
        append(hash, toSrgb(factors[0][0]) << 16 | toSrgb(factors[0][1]) << 8 | toSrgb(factors[0][2]), 4);
        for (int i = 1; i < factors.length; i++) {
            append(hash, quantised(factors[i], (scale + 1) / 166.0), 2);
        }
        return hash.toString();
    }

    /** Red, green and blue of one cosine, in linear light. */
    private static double[] factor(Pixels pixels, int i, int j) {
        double[] sums = new double[3];
        for (int y = 0; y < pixels.height(); y++) {
            double down = Math.cos(Math.PI * j * y / pixels.height());
            for (int x = 0; x < pixels.width(); x++) {
                double basis = down * Math.cos(Math.PI * i * x / pixels.width());
                int at = 3 * (y * pixels.width() + x);
                for (int color = 0; color < 3; color++) {
                    sums[color] += basis * toLinear(pixels.bgr()[at + 2 - color] & 0xFF);
                }
            }
        }
        double norm = (i == 0 && j == 0 ? 1.0 : 2.0) / (pixels.width() * pixels.height());
        return new double[] {norm * sums[0], norm * sums[1], norm * sums[2]};
    }

    private static int quantised(double[] factor, double largest) {
        return (level(factor[0] / largest) * 19 + level(factor[1] / largest)) * 19 + level(factor[2] / largest);
    }

    private static int level(double value) {
        double root = Math.copySign(Math.sqrt(Math.abs(value)), value);
        return (int) Math.max(0, Math.min(18, Math.floor(root * 9 + 9.5)));
    }

    private static double toLinear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static int toSrgb(double linear) {
        double v = Math.max(0, Math.min(1, linear));
        return (int) ((v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055) * 255 + 0.5);
    }

    private static void append(StringBuilder hash, int value, int digits) {
        int divisor = 1;
        for (int i = 1; i < digits; i++) {
            divisor *= DIGITS.length();
        }
        for (; divisor > 0; divisor /= DIGITS.length()) {
            hash.append(DIGITS.charAt(value / divisor % DIGITS.length()));
        }
    }
}
