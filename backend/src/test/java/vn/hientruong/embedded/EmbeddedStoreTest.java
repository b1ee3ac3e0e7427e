package vn.hientruong.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
    @TempDir
    Path temporary;

    @Test
    void partsThatNobodyWillAskForAreRemovedAtTheStart() throws Exception {
        Path forsaken = part("forsaken", Duration.ofDays(4));
        Path underWay = part("under-way", Duration.ofDays(2));

        try (EmbeddedStoreServer server = new EmbeddedStoreServer(temporary)) {
            assertThat(server.url()).startsWith("http://127.0.0.1:");
            assertThat(forsaken.getParent()).doesNotExist();
            assertThat(underWay).exists();
        }
    }

    private Path part(String upload, Duration age) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("store/bucket/.mpus-" + upload + "-incoming"));
        Path part = Files.writeString(folder.resolve("key-1"), "part");
        FileTime time = FileTime.from(Instant.now().minus(age));
        Files.setLastModifiedTime(part, time);
        Files.setLastModifiedTime(folder, time);
        return part;
    }
}
