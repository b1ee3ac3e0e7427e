package vn.hientruong.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Strings worked out from the published definition. */
class BlurHashTest {
    /**
     * 4 × 3 components: (4 - 1) + 9 × (3 - 1) = 21, "L". Black has no cosine but the zeroth, which is 0, "0000"; the
     * largest of the others is 0, "0"; each of the eleven is (9 × 19 + 9) × 19 + 9 = 3429 = 41 × 83 + 26, "fQ".
     */
    @Test
    void blackIsTheZerothComponentAlone() {
        assertThat(BlurHash.of(new Pixels(32, 24))).isEqualTo("L00000" + "fQ".repeat(11));
    }

    /** The sum of cosines over one pixel is the pixel: each of the others is twice white, clamped to the largest levels. */
    @Test
    void oneWhitePixelHasEveryComponentAtItsLargest() {
        Pixels white = new Pixels(1, 1);
        Arrays.fill(white.bgr(), (byte) 255);

        // 82 is "~"; 0xFFFFFF is 29, 28, 30, 10 in base 83; (18 × 19 + 18) × 19 + 18 = 6858 = 82 × 83 + 52
        assertThat(BlurHash.of(white)).isEqualTo("L~TSUA" + "~q".repeat(11));
    }

    @Test
    void theSameColoursAtAnotherSizeHaveTheSameHash() {
        Pixels small = halves(32, 24);
        Pixels large = halves(320, 240);

        assertThat(BlurHash.of(large)).isEqualTo(BlurHash.of(small)).hasSize(28);
    }

    private static Pixels halves(int width, int height) {
        Pixels pixels = new Pixels(width, height);
        for (int i = 0; i < pixels.bgr().length; i++) {
            pixels.bgr()[i] = (byte) (i / 3 % width < width / 2 ? 250 : 30);
        }
        return pixels;
    }
}
