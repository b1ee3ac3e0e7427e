package vn.hientruong.embedded;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Decides which parts run inside: each one that nothing else configures, outside production. In production it checks that
 * nothing is missing instead, here because everything else that starts later would complain in its own words first.
 */
public final class EmbeddedSourceFactory implements ConfigSourceFactory {
    private static final String DEFAULT_FOLDER = "data";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (!applicationIsStarting()) {
            return List.of();
        }
        Map<String, Supplier<String>> values = new HashMap<>();
        keysFromFiles(context, values);
        if (context.getProfiles().contains("prod")) {
            ProductionGuard.check(key -> find(context, key));
        } else {
            embed(context, values);
        }
        return List.of(new EmbeddedSource(values));
    }

    private static void embed(ConfigSourceContext context, Map<String, Supplier<String>> values) {
        EmbeddedParts parts = new EmbeddedParts(
                Path.of(find(context, Keys.DATA_DIR).orElse(DEFAULT_FOLDER)),
                context.getProfiles().contains("test"),
                find(context, Keys.STORE_ORIGINS)
                        .map(list -> Arrays.asList(list.split("\\s*,\\s*")))
                        .orElse(List.of()));
        boolean database = find(context, Keys.DATABASE_URL).isEmpty();
        boolean store = find(context, Keys.STORE_URL).isEmpty();
        boolean tokenKeys = !ProductionGuard.hasTokenKeys(key -> find(context, key));
        if (database || store || tokenKeys) {
            parts.takeFolder();
        }
        if (database) {
            values.put(Keys.DATABASE_URL, parts::databaseUrl);
            values.put(Keys.DATABASE_USER, () -> EmbeddedDatabase.USER);
            values.put(Keys.DATABASE_PASSWORD, parts::databasePassword);
        }
        if (store) {
            values.put(Keys.STORE_URL, parts::storeUrl);
            values.put(Keys.STORE_ACCESS_KEY, parts::storeAccessKey);
            values.put(Keys.STORE_SECRET_KEY, parts::storeSecretKey);
        }
        if (tokenKeys) {
            values.put(Keys.SIGN_KEY, parts::privateKey);
            values.put(Keys.VERIFY_KEY, parts::publicKey);
        }
        if (startsOnce()) {
            parts.startAhead(database, store);
        }
    }

    private static void keysFromFiles(ConfigSourceContext context, Map<String, Supplier<String>> values) {
        find(context, Keys.PRIVATE_KEY_FILE)
                .ifPresent(file -> values.put(Keys.SIGN_KEY, () -> read(Keys.PRIVATE_KEY_FILE, file)));
        find(context, Keys.PUBLIC_KEY_FILE)
                .ifPresent(file -> values.put(Keys.VERIFY_KEY, () -> read(Keys.PUBLIC_KEY_FILE, file)));
    }

    private static String read(String key, String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw Refusal.because("embedded.key-unreadable", Keys.variable(key), file, unreadable.toString());
        }
    }

    /** What somebody set; defaults that extensions bring along rank below zero and do not count. */
    private static Optional<String> find(ConfigSourceContext context, String key) {
        ConfigValue value = context.getValue(key);
        return Optional.ofNullable(value)
                .filter(set -> set.getConfigSourceOrdinal() > 0)
                .map(ConfigValue::getValue)
                .filter(text -> !text.isBlank());
    }

    /**
     * The build, the tests' own launcher and tools read configuration too and must start nothing. What the application
     * itself runs with is known by the names of its class loaders.
     */
    private static boolean applicationIsStarting() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return startsOnce()
                || (loader != null && String.valueOf(loader.getName()).contains("Runtime ClassLoader"));
    }

    /** Whether this is the packaged program; elsewhere an application may begin before the one before it is quite gone. */
    private static boolean startsOnce() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader != null && loader.getClass().getSimpleName().equals("RunnerClassLoader");
    }
}
