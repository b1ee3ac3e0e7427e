package vn.hientruong.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker finds its classes through Quarkus' class loaders, and the settings have their defaults. */
@QuarkusTest
class PicturesInQuarkusTest {
    private final Pictures pictures;

    PicturesInQuarkusTest(Pictures pictures) {
        this.pictures = pictures;
    }

    @Test
    void aPhotoIsRenderedAndLookedAt(@TempDir Path folder) throws IOException {
        Path original = Files.write(folder.resolve("original"), Inputs.jpeg(Inputs.quarters(640, 480)));

        assertThat(pictures.render(original, "image/jpeg", null, folder)).isInstanceOf(Rendered.class);
    }
}
