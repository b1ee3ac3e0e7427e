package vn.hientruong.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;

/** The object store that the measured system works on. */
record Store(String url, String accessKey, String secretKey, String bucket) {
    static Store of(Options options, Path data) {
        String url = options.text("store-url", "");
        String bucket = options.text("bucket", "hientruong");
        return url.isEmpty()
                ? embedded(data, bucket)
                : new Store(url, options.text("store-access-key", ""), options.text("store-secret-key", ""), bucket);
    }

    /** The store inside a process that was started on this data folder. */
    private static Store embedded(Path data, String bucket) {
        Path keys = data.resolve("keys");
        try {
            return new Store(
                    "http://127.0.0.1:" + text(keys.resolve("store-port")),
                    text(keys.resolve("store-access-key")),
                    text(keys.resolve("store-secret-key")),
                    bucket);
        } catch (IOException absent) {
            throw new Failed(
                    "no store runs on " + data.toAbsolutePath() + "; start the system or name --store-url", absent);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
