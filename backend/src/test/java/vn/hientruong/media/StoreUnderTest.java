package vn.hientruong.media;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.hientruong.embedded.EmbeddedStoreServer;

/**
 * A store to run the contract against: the embedded one always, and the one that {@code HIENTRUONG_STORE_URL} names when it
 * is set, with keys in {@code HIENTRUONG_STORE_ACCESS_KEY} and {@code HIENTRUONG_STORE_SECRET_KEY} and, if they are not the
 * usual, {@code HIENTRUONG_STORE_BUCKET} and {@code HIENTRUONG_STORE_REGION}.
 */
record StoreUnderTest(String name, MediaConfig config, Runnable stop) implements AutoCloseable {
    private static final List<String> SETTINGS = List.of("url", "access-key", "secret-key", "bucket", "region");

    static Stream<StoreUnderTest> all() throws IOException {
        Stream<StoreUnderTest> embedded = Stream.of(embedded());
        return System.getenv(variable("url")) == null ? embedded : Stream.concat(embedded, Stream.of(named()));
    }

    /** @param settings url, access-key and secret-key, and others by their names below {@code hientruong.store} */
    static MediaConfig config(Map<String, String> settings) {
        Map<String, String> values = new HashMap<>(
                Map.of("hientruong.store.ticket-lifetime", "PT15M", "hientruong.store.view-lifetime", "PT10M"));
        settings.forEach((name, value) -> values.put("hientruong.store." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(MediaConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(MediaConfig.class);
    }

    @Override
    public void close() {
        stop.run();
    }

    @Override
    public String toString() {
        return name;
    }

    private static StoreUnderTest embedded() throws IOException {
        var server = new EmbeddedStoreServer(Files.createTempDirectory(Path.of("target"), "store-contract"));
        MediaConfig config =
                config(Map.of("url", server.url(), "access-key", server.accessKey(), "secret-key", server.secretKey()));
        return new StoreUnderTest("embedded", config, server::stop);
    }

    private static StoreUnderTest named() {
        Map<String, String> settings = new HashMap<>();
        for (String name : SETTINGS) {
            String value = System.getenv(variable(name));
            if (value != null) {
                settings.put(name, value);
            }
        }
        return new StoreUnderTest("HIENTRUONG_STORE_URL", config(settings), () -> {});
    }

    private static String variable(String setting) {
        return "HIENTRUONG_STORE_" + setting.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
