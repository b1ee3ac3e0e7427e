package vn.hientruong.media.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.testsupport.Program;

/** Videos made by ffmpeg's own test source, with a place and a name in them. */
class VideosTest {
    private static final String MP4 = "video/mp4";

    private static Path ffmpeg = Path.of("");

    @TempDir
    Path folder;

    private Pictures pictures = new Pictures(new TestConfig());

    @BeforeAll
    static void install() {
        ffmpeg = Program.require("ffmpeg", "ffmpeg");
    }

    @AfterEach
    void stop() {
        pictures.stop();
    }

    @Test
    void aVideoLosesEverythingButPictureAndSound() throws IOException {
        Path video = video("video.mp4", List.of());
        assertThat(telling(video)).contains("loci", "Nguyen", "chapter one", "Lavf");
        assertThat(VideoWalk.isBare(video)).isFalse();

        Rendered rendered = rendered(pictures.render(video, MP4, null, folder));

        assertThat(rendered.capture().lat()).isCloseTo(17.4689, within(1e-6));
        assertThat(rendered.capture().lon()).isCloseTo(106.6223, within(1e-6));
        assertThat(rendered.capture().takenAt()).isEqualTo("2026-11-22T03:00:00Z");
        assertThat(rendered.cleanType()).isEqualTo(MP4);
        assertThat(rendered.width()).isEqualTo(320);
        assertThat(ImageIO.read(rendered.thumbnail().toFile()).getWidth()).isEqualTo(320);
        assertThat(telling(rendered.clean())).isEmpty();
        assertThat(tracks(rendered.clean())).isEqualTo("video\naudio\n");
        assertThat(folder).isDirectoryNotContaining("glob:**/{frame.png,clean.jpg,probe.json}");
    }

    @Test
    void aQuickTimeVideoBecomesAnMp4() throws IOException {
        Path video = video("video.mov", List.of());
        assertThat(telling(video)).contains("\u00a9xyz", "+17.4689", "Nguyen");

        Rendered rendered = rendered(pictures.render(video, "video/quicktime", List.of(), folder));

        assertThat(rendered.cleanType()).isEqualTo(MP4);
        assertThat(rendered.capture().lon()).isCloseTo(106.6223, within(1e-6));
        assertThat(telling(rendered.clean())).isEmpty();
        assertThat(pictures.render(video, MP4, null, folder)).isEqualTo(new Refused(Unfit.WRONG_TYPE));
    }

    @Test
    void aVideoOfAPhoneHeldUprightHasAnUprightFrame() throws IOException {
        Path video = video("video.mp4", List.of());
        byte[] content = Files.readAllBytes(video);
        int matrix = new String(content, ISO_8859_1).indexOf("tkhd") + 44;
        ByteBuffer.wrap(content, matrix, 36).asIntBuffer().put(new int[] {0, 1 << 16, 0, -1 << 16, 0, 0, 0, 0, 1 << 30
        });
        Files.write(video, content);

        Rendered rendered = rendered(pictures.render(video, MP4, List.of(), folder));

        assertThat(rendered.height()).isEqualTo(320);
        assertThat(rendered.width()).isEqualTo(240);
    }

    @Test
    void boxesOfAPersonAreBlurredInTheFrame() throws IOException {
        Path video = video("video.mp4", List.of());
        Box all = new Box(0, 0, 1, 1, Box.Kind.OTHER);

        Rendered rendered = rendered(pictures.render(video, MP4, List.of(all), folder));

        BufferedImage shown = ImageIO.read(rendered.shown().toFile());
        for (int x = 1; x < shown.getWidth(); x++) {
            assertThat(shown.getRGB(x, 60) & 0xFF).isCloseTo(shown.getRGB(x - 1, 60) & 0xFF, within(20));
        }
    }

    @Test
    void videosThatAreTooLongOrCutOffOrOfOtherCodecsAreRefused() throws IOException {
        Path video = video("video.mp4", List.of());
        byte[] whole = Files.readAllBytes(video);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
        Path other = folder.resolve("other.mp4");
        run("-f", "lavfi", "-i", "testsrc=duration=1:size=320x240", "-c:v", "mjpeg", other.toString());

        assertThat(pictures.render(cut, MP4, null, folder)).isEqualTo(new Refused(Unfit.DAMAGED));
        assertThat(pictures.render(other, MP4, null, folder)).isEqualTo(new Refused(Unfit.UNSUPPORTED));
        pictures.stop();
        pictures = new Pictures(TestConfig.videoSeconds(1));
        assertThat(pictures.render(video, MP4, null, folder)).isEqualTo(new Refused(Unfit.TOO_LONG));
    }

    @Test
    void aVideoWhoseFramesAreGarbageIsRefused() throws IOException {
        byte[] video = Files.readAllBytes(video("video.mp4", List.of()));
        int content = new String(video, ISO_8859_1).indexOf("mdat") + 4;
        Arrays.fill(video, content, video.length, (byte) 0x55);
        Path garbage = Files.write(folder.resolve("garbage.mp4"), video);

        assertThat(pictures.render(garbage, MP4, null, folder)).isEqualTo(new Refused(Unfit.DAMAGED));
    }

    @Test
    void withoutFfmpegAVideoIsNotShown() throws IOException {
        Path video = video("video.mp4", List.of());
        assertThat(pictures.canVideo()).isTrue();
        pictures.stop();
        pictures = new Pictures(TestConfig.ffmpeg(folder.resolve("nothing")));

        assertThat(pictures.canVideo()).isFalse();
        assertThat(pictures.render(video, MP4, null, folder)).isEqualTo(new Refused(Unfit.NO_VIDEO_TOOL));
    }

    private Path video(String name, List<String> options) throws IOException {
        Path chapters = Files.writeString(
                folder.resolve("chapters"),
                ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1\nSTART=0\nEND=1\ntitle=chapter one\n");
        Path video = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=duration=2:size=320x240:rate=10",
                "-f",
                "lavfi",
                "-i",
                "sine=duration=2",
                "-i",
                chapters.toString()));
        arguments.addAll(List.of("-map_chapters", "2", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac"));
        arguments.addAll(List.of(
                "-metadata",
                "location=+17.4689+106.6223/",
                "-metadata",
                "location-eng=+17.4689+106.6223/",
                "-metadata",
                "artist=Nguyen",
                "-metadata",
                "creation_time=2026-11-22T03:00:00Z"));
        arguments.addAll(options);
        arguments.add(video.toString());
        run(arguments.toArray(String[]::new));
        return video;
    }

    private static void run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(ffmpeg.toString(), "-v", "error", "-y"));
        command.addAll(List.of(arguments));
        Program.output(command);
    }

    /** What a video must not hold once it is clean, as far as it does. */
    private static List<String> telling(Path video) throws IOException {
        String content = Files.readString(video, ISO_8859_1);
        return Stream.of("+17.4689", "loci", "\u00a9xyz", "Nguyen", "chapter one", "uuid", "tmcd", "Lavf")
                .filter(content::contains)
                .toList();
    }

    private static String tracks(Path video) {
        return Program.output(List.of(
                ffmpeg.resolveSibling("ffprobe").toString(),
                "-v",
                "error",
                "-show_entries",
                "stream=codec_type",
                "-of",
                "csv=p=0",
                video.toString()));
    }

    private static Rendered rendered(Rendering rendering) {
        assertThat(rendering).isInstanceOf(Rendered.class);
        return (Rendered) rendering;
    }
}
