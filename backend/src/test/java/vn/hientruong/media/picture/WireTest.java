package vn.hientruong.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final Box BOX = new Box(0.1, 0.2, 0.3, 0.4, Box.Kind.PLATE);

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Job looking = new Job(Path.of("/a/ảnh"), "image/jpeg", null, Path.of("/b"));
        Job told = new Job(Path.of("/a"), "image/png", List.of(BOX), Path.of("/b"));
        Answer drawn = new Answer.Drawn(
                3, 4, "hash", List.of(BOX), new Capture(17.4, 106.6, Instant.parse("2026-11-22T03:00:00Z")));
        DataInputStream in = in(Inputs.bytes(out -> {
            Wire.write(out, looking);
            Wire.write(out, told);
            Wire.write(out, drawn);
            Wire.write(out, new Refused(Unfit.DAMAGED));
            Wire.write(out, new Answer.Video());
        }));

        assertThat(Wire.readJob(in)).contains(looking);
        assertThat(Wire.readJob(in)).contains(told);
        assertThat(Wire.readAnswer(in)).isEqualTo(drawn);
        assertThat(Wire.readAnswer(in)).isEqualTo(new Refused(Unfit.DAMAGED));
        assertThat(Wire.readAnswer(in)).isEqualTo(new Answer.Video());
        assertThat(Wire.readJob(in)).isEmpty();
    }

    @Test
    void nonsenseIsNoAnswer() {
        Random random = new Random(5);
        for (int round = 0; round < 1000; round++) {
            byte[] nonsense = new byte[random.nextInt(200)];
            random.nextBytes(nonsense);
            if (nonsense.length > 4) {
                nonsense[0] = nonsense[1] = nonsense[2] = 0;
            }
            assertThatThrownBy(() -> Wire.readAnswer(in(nonsense))).isInstanceOf(IOException.class);
        }
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
