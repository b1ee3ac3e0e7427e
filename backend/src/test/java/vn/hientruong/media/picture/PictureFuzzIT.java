package vn.hientruong.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, a photo comes out or a refusal. Runs the seeds, apart from the other tests because Jazzer changes
 * every class it sees; with {@code JAZZER_FUZZ=1} Jazzer makes more of them for a while, as README.md says.
 */
class PictureFuzzIT {
    /** Small, so that time goes into reading and not into pixels. */
    private static final Budget BUDGET = new Budget(250_000, 64 << 20);

    static Stream<Arguments> seeds() {
        byte[] jpeg = Inputs.jpeg(Inputs.noise(24, 16));
        byte[] png = Inputs.png(Inputs.noise(24, 16));
        return Stream.of(
                        jpeg,
                        Inputs.jpegWithExif(jpeg, ExifBytes.rich()),
                        Inputs.jpegWithExif(jpeg, ExifBytes.orientation(6)),
                        png,
                        Inputs.pngWith(png, "eXIf", ExifBytes.rich()),
                        Inputs.blackPng(40, 40),
                        Inputs.webp(),
                        Inputs.movingWebp(),
                        Inputs.heic(),
                        exifLongerThanItsSegment(),
                        tableBeyondTheEnd())
                .map(Arguments::of);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void aPhotoOrARefusalComesOut(byte[] content) {
        for (String type : new String[] {"image/jpeg", "image/png", "image/webp"}) {
            try {
                assertThat(Photo.read(content, type, BUDGET).pixels().width()).isPositive();
            } catch (UnfitFile refused) {
                assertThat(refused.why()).isNotIn(Unfit.FAILED, Unfit.NO_DETECTOR);
            }
        }
    }

    /** Found by fuzzing. */
    private static byte[] exifLongerThanItsSegment() {
        return Inputs.bytes(out -> {
            out.writeInt(0xFFD8FFE1);
            out.writeShort(4);
            out.writeBytes("Exif\0\0");
        });
    }

    /** Found by fuzzing: the code lengths of a WebP are read on and on where there is nothing left to read. */
    private static byte[] tableBeyondTheEnd() {
        return HexFormat.of().parseHex("524946461a000000574542505650384c0d0000002ff8000010071011113f88384c0700");
    }
}
