package vn.hientruong.media.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a photo, and what is refused before anything is decoded. */
class PhotoTest {
    private static final Budget BUDGET = new Budget(100_000_000, 256 << 20);
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    @ParameterizedTest
    @CsvSource({"1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,BRWG", "7,WGBR", "8,GWRB"})
    void everyOrientationComesOutUpright(int orientation, String corners) {
        byte[] turned = Inputs.jpegWithExif(Inputs.jpeg(Inputs.quarters(96, 64)), ExifBytes.orientation(orientation));

        Pixels upright = read(turned, JPEG).pixels();

        assertThat(corners(upright)).isEqualTo(corners);
        assertThat(upright.width()).isEqualTo(orientation < 5 ? 96 : 64);
    }

    @Test
    void placeAndTimeAreReadFromExif() {
        byte[] photo = Inputs.jpegWithExif(Inputs.jpeg(Inputs.quarters(96, 64)), ExifBytes.rich());

        Capture capture = read(photo, JPEG).capture();

        assertThat(capture.lat()).isCloseTo(17.4689, within(1e-6));
        assertThat(capture.lon()).isCloseTo(106.6223, within(1e-6));
        assertThat(capture.takenAt()).isEqualTo(Instant.parse("2026-11-22T03:00:00Z"));
    }

    @Test
    void exifOfPngIsReadToo() {
        byte[] photo = Inputs.pngWith(Inputs.png(Inputs.quarters(96, 64)), "eXIf", ExifBytes.rich());

        assertThat(read(photo, PNG).capture().lat()).isCloseTo(17.4689, within(1e-6));
    }

    @Test
    void brokenExifLosesThePlaceButNotThePhoto() {
        byte[] exif = ExifBytes.rich();
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            byte[] broken = exif.clone();
            for (int i = 0; i < 8; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(broken, random.nextInt(broken.length));
            assertThat(Exif.read(round % 2 == 0 ? broken : cut).orientation()).isBetween(1, 8);
        }
        byte[] photo = Inputs.jpegWithExif(Inputs.jpeg(Inputs.quarters(96, 64)), new byte[] {'M', 'M', 0, 42, 0, 0, 1});
        assertThat(read(photo, JPEG).capture()).isEqualTo(Capture.NONE);
    }

    @Test
    void longPhotosAreMadeSmallAndShortOnesKeepTheirSize() {
        Pixels small = read(Inputs.png(Inputs.quarters(4000, 1000)), PNG).pixels();

        assertThat(small.width()).isEqualTo(1600);
        assertThat(small.height()).isEqualTo(400);
        assertThat(corners(small)).isEqualTo("RGBW");
        assertThat(read(Inputs.png(Inputs.quarters(40, 10)), PNG).pixels().width())
                .isEqualTo(40);
    }

    @Test
    void aPngThatReallyUnpacksToMuchFitsIntoTheMemory() {
        Pixels small = read(Inputs.blackPng(9_900, 9_900), PNG).pixels();

        assertThat(small.width()).isEqualTo(1600);
        assertThat(small.height()).isEqualTo(1600);
    }

    @Test
    void aStillWebpIsReadAndAMovingOneIsNot() {
        assertThat(read(Inputs.webp(), "image/webp").pixels().width()).isEqualTo(1);
        assertUnfit(Inputs.movingWebp(), "image/webp", Unfit.UNSUPPORTED);
    }

    @Test
    void sizesAreRefusedBeforeDecoding() {
        assertUnfit(Inputs.bomb(30_000, 30_000), PNG, Unfit.TOO_MANY_PIXELS);
        assertUnfit(Inputs.bomb(0x7FFFFFFF, 0x7FFFFFFF), PNG, Unfit.TOO_MANY_PIXELS);
        assertUnfit(Inputs.bomb(0, 10), PNG, Unfit.DAMAGED);
        byte[] photo = Inputs.png(Inputs.quarters(40, 40));
        assertThatThrownBy(() -> Photo.read(photo, PNG, new Budget(1_599, 1 << 20)))
                .hasMessage("TOO_MANY_PIXELS");
    }

    /** A progressive picture is decoded as a whole: that is what the memory must hold, not its smaller result. */
    @Test
    void aProgressiveJpegMustFitIntoTheMemory() throws Exception {
        byte[] progressive = JpegFile.encode(new Pixels(1000, 1000));

        assertThat(Photo.read(progressive, JPEG, new Budget(100_000_000, 8 << 20))
                        .pixels()
                        .width())
                .isEqualTo(1000);
        assertThatThrownBy(() -> Photo.read(progressive, JPEG, new Budget(100_000_000, 2 << 20)))
                .hasMessage("TOO_MANY_PIXELS");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.1, 0.3, 0.5, 0.9, 0.99, 0.9999})
    void whatIsCutOffIsRefused(double part) {
        byte[] jpeg = Inputs.jpeg(Inputs.noise(300, 200));
        byte[] png = Inputs.png(Inputs.noise(300, 200));

        assertThatThrownBy(() -> read(Arrays.copyOf(jpeg, (int) (part * jpeg.length)), JPEG))
                .isInstanceOf(UnfitFile.class);
        assertThatThrownBy(() -> read(Arrays.copyOf(png, (int) (part * png.length)), PNG))
                .isInstanceOf(UnfitFile.class);
        assertUnfit(Arrays.copyOf(jpeg, jpeg.length - 2), JPEG, Unfit.DAMAGED);
    }

    @Test
    void aFlippedBitInAPngIsFound() {
        byte[] png = Inputs.png(Inputs.noise(300, 200));
        png[png.length / 2] ^= 1;

        assertUnfit(png, PNG, Unfit.DAMAGED);
    }

    static Stream<Arguments> strangers() {
        return Map.of(
                        "html", "<!doctype html><script>alert(1)</script>",
                        "svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                        "polyglot of GIF and JavaScript", "GIF89a/*\0\0*/=alert(1)//",
                        "zip", "PK\3\4\24\0\0\0\10\0",
                        "nothing", "",
                        "one byte", "\u007f",
                        "RIFF of sound", "RIFF\0\0\0\0WAVEfmt ")
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue().getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void whatIsNoPictureIsRefusedWhateverItIsCalled(String name, byte[] content) {
        for (String promised : new String[] {JPEG, PNG, "image/webp"}) {
            assertUnfit(content, promised, Unfit.WRONG_TYPE);
        }
    }

    @Test
    void thePromisedTypeMustBeTheTrueOne() {
        assertUnfit(Inputs.png(Inputs.quarters(8, 8)), JPEG, Unfit.WRONG_TYPE);
        assertUnfit(Inputs.jpeg(Inputs.quarters(8, 8)), PNG, Unfit.WRONG_TYPE);
        assertUnfit(Inputs.jpeg(Inputs.quarters(8, 8)), "image/gif", Unfit.WRONG_TYPE);
    }

    @Test
    void aMarkerForLosslessCodingIsNotSupported() {
        byte[] jpeg = Inputs.jpeg(Inputs.quarters(16, 16));
        int frame = new String(jpeg, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        jpeg[frame + 1] = (byte) 0xC3;

        assertUnfit(jpeg, JPEG, Unfit.UNSUPPORTED);
    }

    @Test
    void anApngIsNotSupported() {
        byte[] moving = Inputs.pngWith(Inputs.png(Inputs.quarters(8, 8)), "acTL", new byte[8]);

        assertUnfit(moving, PNG, Unfit.UNSUPPORTED);
    }

    @Test
    void garbageEndsInARefusalOrAPicture() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[][] starts = {
            Inputs.jpeg(Inputs.noise(64, 64)), Inputs.png(Inputs.noise(64, 64)), Inputs.webp(), Inputs.movingWebp()
        };
        for (int round = 0; round < 400; round++) {
            byte[] garbage = starts[round % starts.length].clone();
            for (int i = random.nextInt(20); i >= 0; i--) {
                garbage[random.nextInt(garbage.length)] = (byte) random.nextInt();
            }
            assertNothingEscapes(seed, garbage);
        }
    }

    private static void assertNothingEscapes(long seed, byte[] content) {
        for (String type : new String[] {JPEG, PNG, "image/webp"}) {
            try {
                assertThat(read(content, type).pixels().width()).isPositive();
            } catch (UnfitFile refused) {
                assertThat(refused.why()).as("seed %d", seed).isNotEqualTo(Unfit.FAILED);
            }
        }
    }

    private static Photo read(byte[] content, String type) {
        return Photo.read(content, type, BUDGET);
    }

    private static void assertUnfit(byte[] content, String type, Unfit why) {
        assertThatThrownBy(() -> read(content, type))
                .isInstanceOf(UnfitFile.class)
                .hasMessage(why.name());
    }

    private static String corners(Pixels pixels) {
        StringBuilder corners = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int x = i % 2 == 0 ? 4 : pixels.width() - 5;
            int y = i / 2 == 0 ? 4 : pixels.height() - 5;
            int at = 3 * (y * pixels.width() + x);
            boolean blue = (pixels.bgr()[at] & 0xFF) > 128;
            boolean green = (pixels.bgr()[at + 1] & 0xFF) > 128;
            boolean red = (pixels.bgr()[at + 2] & 0xFF) > 128;
            corners.append(blue && green && red ? 'W' : red ? 'R' : green ? 'G' : 'B');
        }
        return corners.toString();
    }
}
