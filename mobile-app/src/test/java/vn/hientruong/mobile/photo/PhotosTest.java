package vn.hientruong.mobile.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.mobile.photo.Photos.Ready;
import vn.hientruong.mobile.photo.Photos.Taken;
import vn.hientruong.mobile.testsupport.SamplePhoto;

/** Java's own decoder tells whether what was made is a picture, and the right one. */
class PhotosTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void twelveMegapixelsBecomeASmallUprightPhoto() throws IOException {
        Ready ready = Photos.ready(file(SamplePhoto.jpeg(4000, 3000)), null);

        BufferedImage seen = seen(ready);
        assertThat(ready.jpeg()).hasSizeLessThanOrEqualTo(Photos.MOST_BYTES);
        assertThat(seen.getWidth()).isEqualTo(1600).isEqualTo(ready.width());
        assertThat(seen.getHeight()).isEqualTo(1200).isEqualTo(ready.height());
        assertThat(colour(seen, 0.1, 0.1)).isEqualTo("red");
        assertThat(colour(seen, 0.9, 0.1)).isEqualTo("green");
        assertThat(colour(seen, 0.1, 0.9)).isEqualTo("blue");
    }

    @Test
    void smallPhotoKeepsItsSizeAndLooksTheSame() throws IOException {
        BufferedImage original = SamplePhoto.street(333, 251);
        Ready ready = Photos.ready(file(SamplePhoto.written(original, "png")), null);

        BufferedImage seen = seen(ready);
        assertThat(seen.getWidth()).isEqualTo(333);
        assertThat(seen.getHeight()).isEqualTo(251);
        assertThat(noiseRatio(original, seen)).as("PSNR in dB").isGreaterThan(30);
    }

    @Test
    void hardestPictureStaysWithinTheLimit() throws IOException {
        BufferedImage noise = new BufferedImage(1600, 1600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < 1600; y++) {
            for (int x = 0; x < 1600; x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }

        Ready ready = Photos.ready(file(SamplePhoto.written(noise, "png")), null);

        assertThat(ready.jpeg()).hasSizeLessThanOrEqualTo(Photos.MOST_BYTES);
        assertThat(seen(ready).getWidth()).isEqualTo(1600);
    }

    /** Where red, green and blue are after a camera held that way was turned upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 400, 300, red, green, blue",
        "2, 400, 300, green, red, grey",
        "3, 400, 300, grey, blue, green",
        "4, 400, 300, blue, grey, red",
        "5, 300, 400, red, blue, green",
        "6, 300, 400, blue, red, grey",
        "7, 300, 400, grey, green, blue",
        "8, 300, 400, green, grey, red"
    })
    void photoStandsUpright(
            int orientation, int width, int height, String upperLeft, String upperRight, String lowerLeft)
            throws IOException {
        byte[] turned = with(SamplePhoto.jpeg(400, 300), littleEndian(orientation));

        BufferedImage seen = seen(Photos.ready(file(turned), null));

        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        assertThat(colour(seen, 0.1, 0.1)).isEqualTo(upperLeft);
        assertThat(colour(seen, 0.9, 0.1)).isEqualTo(upperRight);
        assertThat(colour(seen, 0.1, 0.9)).isEqualTo(lowerLeft);
    }

    @Test
    void timeAndPlaceOfThePhotoAreKeptAndNothingElse() throws IOException {
        byte[] secret = "SERIAL NUMBER OF THE CAMERA".getBytes(US_ASCII);
        byte[] comment = ByteBuffer.allocate(4 + secret.length)
                .putShort((short) 0xfffe)
                .putShort((short) (2 + secret.length))
                .put(secret)
                .array();
        byte[] photo = with(with(SamplePhoto.jpeg(64, 64), comment), ExifWriter.segment(NOON, 17.468912, -106.622345));

        Ready ready = Photos.ready(file(photo), new Taken(Instant.EPOCH, 1, 1));

        PhotoFacts facts = Header.read(file(ready.jpeg()));
        assertThat(ready.takenAt()).isEqualTo(NOON).isEqualTo(facts.takenAt());
        assertThat(facts.lat()).isCloseTo(17.468912, within(1e-6));
        assertThat(facts.lon()).isCloseTo(-106.622345, within(1e-6));
        assertThat(new String(ready.jpeg(), ISO_8859_1)).doesNotContain("SERIAL");
    }

    @Test
    void photoTakenJustNowCarriesWhenAndWhereThePhoneWas() throws IOException {
        Ready ready = Photos.ready(file(SamplePhoto.jpeg(64, 64)), new Taken(NOON, 17.4689, 106.6223));

        PhotoFacts facts = Header.read(file(ready.jpeg()));
        assertThat(facts.takenAt()).isEqualTo(NOON);
        assertThat(facts.lat()).isCloseTo(17.4689, within(1e-6));
        assertThat(facts.lon()).isCloseTo(106.6223, within(1e-6));
    }

    @Test
    void photoThatSaysNothingStaysSilent() throws IOException {
        Ready ready = Photos.ready(file(SamplePhoto.jpeg(64, 64)), null);

        assertThat(ready.takenAt()).isNull();
        assertThat(Header.read(file(ready.jpeg())).lat()).isNull();
    }

    @Test
    void damagedFilesAreSaidToBeUnreadable() throws IOException {
        byte[] good = SamplePhoto.jpeg(64, 64);
        byte[] huge = good.clone();
        for (int i = 0; i < huge.length - 9; i++) {
            if ((huge[i] & 0xff) == 0xff && (huge[i + 1] & 0xff) == 0xc0) {
                Arrays.fill(huge, i + 5, i + 9, (byte) 0xff);
            }
        }
        for (byte[] bad : new byte[][] {{}, {1}, "GIF89a".getBytes(US_ASCII), Arrays.copyOf(good, 30), huge}) {
            assertThatThrownBy(() -> Photos.ready(file(bad), null)).isInstanceOf(UnreadablePhoto.class);
        }
    }

    /** Whatever bytes are in it, a file is read as a photo or refused; nothing else comes out. */
    @Test
    void scrambledExifIsRefusedOrIgnored() throws IOException {
        byte[] photo = with(SamplePhoto.jpeg(32, 32), ExifWriter.segment(NOON, 17.4, 106.6));
        Random random = new Random(7);
        int read = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] scrambled = photo.clone();
            for (int i = 0; i < 6; i++) {
                scrambled[2 + random.nextInt(180)] = (byte) random.nextInt();
            }
            try {
                assertThat(Header.read(file(scrambled)).width()).isPositive();
                read++;
            } catch (UnreadablePhoto refused) {
                assertThat(refused).hasMessageMatching("(?s).+");
            }
        }
        assertThat(read).isPositive();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("photo"), bytes);
    }

    private static BufferedImage seen(Ready ready) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(ready.jpeg()));
    }

    private static String colour(BufferedImage image, double x, double y) {
        Color c = new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
        int most = Math.max(c.getRed(), Math.max(c.getGreen(), c.getBlue()));
        int least = Math.min(c.getRed(), Math.min(c.getGreen(), c.getBlue()));
        if (most - least < 60) {
            return "grey";
        }
        return most == c.getRed() ? "red" : most == c.getGreen() ? "green" : "blue";
    }

    private static double noiseRatio(BufferedImage one, BufferedImage other) {
        double squares = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                Color a = new Color(one.getRGB(x, y));
                Color b = new Color(other.getRGB(x, y));
                squares += Math.pow(a.getRed() - b.getRed(), 2)
                        + Math.pow(a.getGreen() - b.getGreen(), 2)
                        + Math.pow(a.getBlue() - b.getBlue(), 2);
            }
        }
        return 10 * Math.log10(255 * 255 / (squares / (3.0 * one.getWidth() * one.getHeight())));
    }

    /** Puts a segment behind the first marker. */
    private static byte[] with(byte[] jpeg, byte[] segment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** As phones of one half of the world write it. */
    private static byte[] littleEndian(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) Exif.ORIENTATION).putShort((short) 3).putInt(1).putInt(orientation);
        ByteBuffer segment = ByteBuffer.allocate(10 + tiff.capacity());
        segment.putShort((short) 0xffe1)
                .putShort((short) (8 + tiff.capacity()))
                .put(Exif.HEAD)
                .put(tiff.array());
        return segment.array();
    }
}
