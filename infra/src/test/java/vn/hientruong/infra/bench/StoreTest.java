package vn.hientruong.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;

class StoreTest {
    private static final Set<String> KNOWN = Set.of("store-url", "store-access-key", "store-secret-key", "bucket");

    @TempDir
    Path data;

    @Test
    void embeddedStoreIsFoundByTheDataFolder() throws IOException {
        Path keys = Files.createDirectory(data.resolve("keys"));
        Files.writeString(keys.resolve("store-port"), "4711");
        Files.writeString(keys.resolve("store-access-key"), "me\n");
        Files.writeString(keys.resolve("store-secret-key"), "secret\n");

        assertThat(Store.of(options(), data))
                .isEqualTo(new Store("http://127.0.0.1:4711", "me", "secret", "hientruong"));
    }

    @Test
    void anotherStoreIsNamed() {
        Options options =
                options("--store-url", "http://store:9000", "--store-access-key", "me", "--store-secret-key", "secret");

        assertThat(Store.of(options, data)).isEqualTo(new Store("http://store:9000", "me", "secret", "hientruong"));
    }

    @Test
    void folderWithoutAStoreIsRefused() {
        assertThatThrownBy(() -> Store.of(options(), data))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("--store-url");
    }

    private static Options options(String... args) {
        return Options.of(args, KNOWN);
    }
}
