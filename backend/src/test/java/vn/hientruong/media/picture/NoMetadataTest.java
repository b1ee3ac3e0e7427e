package vn.hientruong.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.testsupport.Program;

/** What somebody who knows where to look finds in a file: exiftool, on the original and on what is shown. */
class NoMetadataTest {
    /** Groups that exiftool makes up from the file system, and from the picture itself. */
    private static final List<String> HARMLESS = List.of("[ExifTool]", "[File]", "[System]", "[Composite]", "[JFIF]");

    @TempDir
    Path folder;

    @Test
    void exiftoolFindsNothingInWhatIsShown() throws IOException {
        Path original = original(Inputs.noise(800, 600));
        assertThat(exiftool(original))
                .contains("GPSLatitude", "SerialNumber", "ThumbnailImage", "MakerNote", "[XMP", "[IPTC]", "Comment")
                .contains("Secret");
        Pictures pictures = new Pictures(new TestConfig());
        Rendering rendering = pictures.render(original, "image/jpeg", List.of(), folder);
        pictures.stop();

        assertThat(rendering).isInstanceOfSatisfying(Rendered.class, rendered -> {
            for (Path output : List.of(rendered.clean(), rendered.shown(), rendered.thumbnail())) {
                assertThat(exiftool(output)
                                .lines()
                                .filter(line -> HARMLESS.stream().noneMatch(line::startsWith)))
                        .isEmpty();
                assertThat(exiftool(output)).doesNotContain("Comment", "Secret", "GPS", "Thumbnail", "Serial");
            }
        });
    }

    private Path original(BufferedImage image) throws IOException {
        byte[] photo = Inputs.jpegWithExif(Inputs.jpeg(image), ExifBytes.rich());
        Path original = Files.write(folder.resolve("original.jpg"), photo);
        Path thumbnail = Files.write(folder.resolve("thumbnail"), Inputs.jpeg(Inputs.quarters(160, 120)));
        Program.output(List.of(
                tool(),
                "-q",
                "-overwrite_original",
                "-SerialNumber=Secret-1",
                "-ThumbnailImage<=" + thumbnail,
                "-XMP:Creator=Secret",
                "-XMP-exif:GPSLatitude=17.4",
                "-IPTC:By-line=Secret",
                "-Comment=Secret",
                original.toString()));
        return original;
    }

    private static String exiftool(Path file) {
        return Program.output(List.of(tool(), "-a", "-u", "-G1", "-s", "-ee", file.toString()));
    }

    private static String tool() {
        return Program.require("exiftool", "libimage-exiftool-perl").toString();
    }
}
