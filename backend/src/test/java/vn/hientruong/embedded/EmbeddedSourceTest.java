package vn.hientruong.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which parts run inside, told by which keys have a value; no part is started here. */
class EmbeddedSourceTest {
    private static final String APPLICATION = "Quarkus Runtime ClassLoader: test";

    @TempDir
    Path temporary;

    private Path folder;
    private Path key;

    @BeforeEach
    void nameTheFolder() throws IOException {
        folder = temporary.resolve("data");
        key = Files.writeString(temporary.resolve("key.pem"), "a key");
    }

    @Test
    void nothingIsEmbeddedWhereEverythingIsConfigured() {
        SmallRyeConfig config = config("demo", APPLICATION, everything());

        assertThat(config.getValue(Keys.DATABASE_URL, String.class)).isEqualTo("jdbc:postgresql://db/hientruong");
        assertThat(config.getValue(Keys.SIGN_KEY, String.class)).isEqualTo("a key");
        assertThat(folder).doesNotExist();
    }

    @Test
    void aPartThatIsConfiguredIsNotEmbeddedAndTheOthersAre() {
        SmallRyeConfig config = config(
                "demo",
                APPLICATION,
                Map.of(Keys.DATA_DIR, folder.toString(), Keys.DATABASE_URL, "jdbc:postgresql://db/hientruong"));

        assertThat(config.getOptionalValue(Keys.DATABASE_PASSWORD, String.class))
                .isEmpty();
        assertThat(config.getOptionalValue(Keys.STORE_SECRET_KEY, String.class)).isNotEmpty();
        assertThat(config.getValue(Keys.SIGN_KEY, String.class)).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(config.getValue(Keys.VERIFY_KEY, String.class)).startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(folder.resolve("postgres")).doesNotExist();
        assertThat(folder.resolve("postgres-binaries")).doesNotExist();
    }

    @Test
    void aBuildStartsNothing() {
        SmallRyeConfig config =
                config("demo", "Quarkus Augmentation ClassLoader", Map.of(Keys.DATA_DIR, folder.toString()));

        assertThat(config.getOptionalValue(Keys.DATABASE_URL, String.class)).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void productionIsRefusedWithEveryMissingName() {
        assertThatThrownBy(() -> config("prod", APPLICATION, Map.of(Keys.DATA_DIR, folder.toString())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "QUARKUS_DATASOURCE_JDBC_URL", "HIENTRUONG_STORE_URL", "HIENTRUONG_TOKENS_PRIVATE_KEY");
        assertThat(folder).doesNotExist();
    }

    @Test
    void productionStartsWhereEverythingIsConfigured() {
        SmallRyeConfig config = config("prod", APPLICATION, everything());

        assertThat(config.getValue(Keys.VERIFY_KEY, String.class)).isEqualTo("a key");
        assertThat(folder).doesNotExist();
    }

    private Map<String, String> everything() {
        Map<String, String> values = new HashMap<>();
        values.put(Keys.DATA_DIR, folder.toString());
        values.put(Keys.DATABASE_URL, "jdbc:postgresql://db/hientruong");
        values.put(Keys.DATABASE_USER, "hientruong");
        values.put(Keys.DATABASE_PASSWORD, "secret");
        values.put(Keys.STORE_URL, "https://store");
        values.put(Keys.STORE_ACCESS_KEY, "key");
        values.put(Keys.STORE_SECRET_KEY, "secret");
        values.put(Keys.SMS_URL, "https://sms");
        values.put(Keys.MAIL_HOST, "mail");
        values.put(Keys.MAIL_FROM, "hientruong@example.vn");
        values.put(Keys.PUBLIC_URL, "https://hientruong.example.vn");
        values.put(Keys.PUSH_ACCOUNT, key.toString());
        values.put(Keys.PRIVATE_KEY_FILE, key.toString());
        values.put(Keys.PUBLIC_KEY_FILE, key.toString());
        return values;
    }

    private static SmallRyeConfig config(String profile, String classLoader, Map<String, String> values) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new URLClassLoader(classLoader, new URL[0], before));
        try {
            return new SmallRyeConfigBuilder()
                    .withProfile(profile)
                    .withSources(new PropertiesConfigSource(values, "set", 300))
                    .withSources(new EmbeddedSourceFactory())
                    .build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
