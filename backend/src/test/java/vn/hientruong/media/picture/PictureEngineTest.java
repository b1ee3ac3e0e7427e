package vn.hientruong.media.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.model.Limits;

/** What the worker does with a file, without the process around it. */
class PictureEngineTest {
    private static final Box BOX = new Box(0.25, 0.25, 0.25, 0.25, Box.Kind.PLATE);

    @TempDir
    Path folder;

    private final PictureEngine blind = new PictureEngine(new Budget(100_000_000, 256 << 20), () -> {
        throw new UnsatisfiedLinkError("not for this machine");
    });

    @Test
    void boxesOfAPersonNeedNoDetector() throws IOException {
        assertThat(answer(blind, Inputs.jpeg(Inputs.noise(400, 400)), List.of(BOX)))
                .isInstanceOfSatisfying(Answer.Drawn.class, drawn -> {
                    assertThat(drawn.boxes()).containsExactly(BOX);
                    assertThat(drawn.width()).isEqualTo(400);
                });
        assertThat(roughness(Outputs.clean(folder))).isGreaterThan(30);
        assertThat(roughness(Outputs.shown(folder))).isLessThan(4);
    }

    @Test
    void withoutADetectorAPhotoWaitsForAPerson() throws IOException {
        assertThat(answer(blind, Inputs.jpeg(Inputs.noise(400, 400)), null)).isEqualTo(new Refused(Unfit.NO_DETECTOR));
        assertThat(Outputs.shown(folder)).doesNotExist();
    }

    @Test
    void theDetectorsBoxesAreBlurred() throws IOException {
        PictureEngine seeing = new PictureEngine(new Budget(100_000_000, 256 << 20), () -> upright -> List.of(BOX));

        assertThat(answer(seeing, Inputs.jpeg(Inputs.noise(400, 400)), null))
                .isInstanceOfSatisfying(
                        Answer.Drawn.class, drawn -> assertThat(drawn.boxes()).containsExactly(BOX));
        assertThat(roughness(Outputs.shown(folder))).isLessThan(4);
    }

    @Test
    void thumbnailsAreOf320Pixels() throws IOException {
        answer(blind, Inputs.jpeg(Inputs.noise(640, 400)), List.of());

        assertThat(ImageIO.read(Outputs.thumbnail(folder).toFile()).getWidth()).isEqualTo(320);
        assertThat(Outputs.shown(folder)).hasSameBinaryContentAs(Outputs.clean(folder));
    }

    @Test
    void theOutputsAreProgressiveAndHoldNothingButThePicture() throws IOException {
        answer(blind, Inputs.jpegWithExif(Inputs.jpeg(Inputs.noise(640, 400)), ExifBytes.rich()), List.of(BOX));

        for (Path output : List.of(Outputs.clean(folder), Outputs.shown(folder), Outputs.thumbnail(folder))) {
            String content = Files.readString(output, ISO_8859_1);
            String head = content.substring(0, content.indexOf("\u00ff\u00da"));
            assertThat(head).contains("\u00ff\u00c2", "JFIF").doesNotContain("Exif", "ICC_", "http", "MAKER", "SERIAL");
        }
    }

    @Test
    void heicAndVideosAreToldApart() throws IOException {
        assertThat(kind(Inputs.heic(), "image/jpeg")).isEqualTo(new Refused(Unfit.HEIC));
        assertThat(kind(video("isom", 0), "image/jpeg")).isEqualTo(new Refused(Unfit.WRONG_TYPE));
        assertThat(kind(video("isom", 0), "video/mp4")).isEqualTo(new Answer.Video());
        assertThat(kind(video("qt  ", 0), "video/quicktime")).isEqualTo(new Answer.Video());
        assertThat(kind(video("qt  ", 0), "video/mp4")).isEqualTo(new Refused(Unfit.WRONG_TYPE));
        assertThat(kind(video("isom", 1), "video/mp4")).isEqualTo(new Refused(Unfit.DAMAGED));
        assertThat(kind(video("crx ", 0), "video/mp4")).isEqualTo(new Refused(Unfit.WRONG_TYPE));
    }

    @Test
    void whatIsLargerThanAPhotoMayBeIsNotRead() throws IOException {
        assertThat(answer(blind, new byte[(int) Limits.PHOTO_BYTES + 1], null))
                .isEqualTo(new Refused(Unfit.UNSUPPORTED));
    }

    @Test
    void aFileThatIsNotThereFails() {
        assertThat(blind.answer(new Job(folder.resolve("gone"), "image/jpeg", null, folder)))
                .isEqualTo(new Refused(Unfit.FAILED));
    }

    private Answer answer(PictureEngine engine, byte[] content, @Nullable List<Box> boxes) throws IOException {
        Path original = Files.write(folder.resolve("original"), content);
        return engine.answer(new Job(original, "image/jpeg", boxes, folder));
    }

    private Answer kind(byte[] content, String type) throws IOException {
        Path original = Files.write(folder.resolve("original"), content);
        return blind.answer(new Job(original, type, null, folder));
    }

    /** @param missing bytes at the end */
    private static byte[] video(String brand, int missing) {
        return Inputs.bytes(out -> {
            out.writeInt(16);
            out.writeBytes("ftyp" + brand);
            out.writeInt(0);
            out.writeInt(8);
            out.writeBytes("moov");
            out.writeInt(1);
            out.writeBytes("mdat");
            out.writeLong(20);
            out.write(new byte[4 - missing]);
        });
    }

    /** Mean step from one pixel to the next inside the box. */
    private static double roughness(Path jpeg) throws IOException {
        BufferedImage image = ImageIO.read(jpeg.toFile());
        double sum = 0;
        for (int y = 100; y < 200; y++) {
            for (int x = 101; x < 200; x++) {
                sum += Math.abs((image.getRGB(x, y) & 0xFF) - (image.getRGB(x - 1, y) & 0xFF));
            }
        }
        return sum / 9_900;
    }
}
