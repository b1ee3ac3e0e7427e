package vn.hientruong.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlurTest {
    private static final Box BOX = new Box(0.25, 0.25, 0.25, 0.25, Box.Kind.FACE);

    @Test
    void insideNothingIsLeftAndOutsideNothingIsChanged() {
        Pixels noise = noise(400, 400);

        Pixels blurred = Blur.boxes(noise, List.of(BOX));

        assertThat(roughness(noise, 100, 200)).isGreaterThan(50);
        assertThat(roughness(blurred, 100, 200)).isLessThan(2);
        assertThat(blurred.bgr()).isNotSameAs(noise.bgr());
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                if (x < 79 || x > 221 || y < 79 || y > 221) {
                    int at = 3 * (400 * y + x);
                    assertThat(blurred.bgr()[at]).isEqualTo(noise.bgr()[at]);
                }
            }
        }
    }

    /** What two faces with the same mean colours leave behind is the same, so no computing brings one of them back. */
    @Test
    void onlyMeanColoursAreLeft() {
        Pixels one = new Pixels(100, 100);
        Pixels other = new Pixels(100, 100);
        for (int i = 0; i < one.bgr().length; i++) {
            boolean even = (i / 3 + i / 300) % 2 == 0;
            one.bgr()[i] = (byte) (even ? 200 : 100);
            other.bgr()[i] = (byte) (even ? 100 : 200);
        }
        Box all = new Box(0, 0, 1, 1, Box.Kind.OTHER);

        assertThat(Blur.boxes(one, List.of(all)).bgr())
                .isEqualTo(Blur.boxes(other, List.of(all)).bgr());
    }

    @Test
    void aFaceOfManyPixelsKeepsNoMoreThanOneOfFew() {
        Pixels blurred = Blur.boxes(noise(1000, 1000), List.of(new Box(0, 0, 1, 1, Box.Kind.FACE)));

        Set<Integer> turns = new HashSet<>();
        int before = 0;
        for (int x = 1; x < 1000; x++) {
            int slope = Integer.signum(value(blurred, x, 500) - value(blurred, x - 1, 500));
            if (slope != 0 && slope != before) {
                turns.add(x);
                before = slope;
            }
        }
        assertThat(turns).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void boxesAtTheEdgeAndTinyOnesAreBlurredToo() {
        Pixels noise = noise(50, 40);

        Pixels blurred = Blur.boxes(
                noise,
                List.of(new Box(0.95, 0.9, 0.3, 0.3, Box.Kind.PLATE), new Box(0, 0, 0.001, 0.001, Box.Kind.PLATE)));

        assertThat(value(blurred, 49, 39)).isNotEqualTo(value(noise, 49, 39));
        assertThat(value(blurred, 20, 20)).isEqualTo(value(noise, 20, 20));
    }

    @Test
    void whatIsNoAreaCannotBeABox() {
        assertThatThrownBy(() -> new Box(Double.NaN, 0, 1, 1, Box.Kind.FACE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(0, 0, 0, 1, Box.Kind.FACE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(-0.1, 0, 1, 1, Box.Kind.FACE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Pixels noise(int width, int height) {
        Pixels pixels = new Pixels(width, height);
        new Random(1).nextBytes(pixels.bgr());
        return pixels;
    }

    /** Mean step from one pixel to the next. */
    private static double roughness(Pixels pixels, int from, int to) {
        double sum = 0;
        for (int y = from; y < to; y++) {
            for (int x = from + 1; x < to; x++) {
                sum += Math.abs(value(pixels, x, y) - value(pixels, x - 1, y));
            }
        }
        return sum / (to - from) / (to - from);
    }

    private static int value(Pixels pixels, int x, int y) {
        return pixels.bgr()[3 * (y * pixels.width() + x)] & 0xFF;
    }
}
