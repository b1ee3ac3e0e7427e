package vn.hientruong.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What production must be told; anything missing is named, all at once, by the environment variable that sets it. */
final class ProductionGuard {
    /**
     * One thing missing or unsafe.
     *
     * @param variable name of the environment variable
     * @param text key of what is wrong with it
     */
    record Fault(String variable, String text) {}

    private static final List<String> REQUIRED = List.of(
            Keys.DATABASE_URL,
            Keys.DATABASE_USER,
            Keys.DATABASE_PASSWORD,
            Keys.STORE_URL,
            Keys.STORE_ACCESS_KEY,
            Keys.STORE_SECRET_KEY,
            Keys.SMS_URL,
            Keys.MAIL_HOST,
            Keys.MAIL_FROM,
            Keys.PUBLIC_URL);

    /** Hashes of passwords and codes that are cheaper to guess at than this are for tests. */
    private static final Map<String, Integer> LEAST = Map.of(Keys.PASSWORD_COST, 12, Keys.CODE_COST, 10);

    private ProductionGuard() {}

    /** Everything wrong with that configuration; empty when production may start. */
    static List<Fault> faults(Function<String, Optional<String>> config) {
        List<Fault> faults = new ArrayList<>();
        for (String key : REQUIRED) {
            if (config.apply(key).isEmpty()) {
                faults.add(new Fault(Keys.variable(key), "embedded.missing"));
            }
        }
        keyFile(config, Keys.PRIVATE_KEY_FILE, Keys.SIGN_KEY, Keys.SIGN_KEY_LOCATION, faults);
        keyFile(config, Keys.PUBLIC_KEY_FILE, Keys.VERIFY_KEY, Keys.VERIFY_KEY_LOCATION, faults);
        Optional<String> push = config.apply(Keys.PUSH_ACCOUNT);
        if (push.isEmpty()) {
            faults.add(new Fault(Keys.variable(Keys.PUSH_ACCOUNT), "embedded.missing"));
        } else if (!Files.isReadable(Path.of(push.get()))) {
            faults.add(new Fault(Keys.variable(Keys.PUSH_ACCOUNT), "embedded.no-such-file"));
        }
        LEAST.forEach((key, least) -> {
            if (config.apply(key).filter(cost -> !isAtLeast(cost, least)).isPresent()) {
                faults.add(new Fault(Keys.variable(key), "embedded.too-weak"));
            }
        });
        return faults;
    }

    /** @throws io.quarkus.runtime.configuration.ConfigurationException listing every fault */
    static void check(Function<String, Optional<String>> config) {
        List<Fault> faults = faults(config);
        if (!faults.isEmpty()) {
            throw Refusal.listing("embedded.not-ready", faults);
        }
    }

    /** Whether an operator named keys to sign and check tokens with, in our words or in SmallRye's. */
    static boolean hasTokenKeys(Function<String, Optional<String>> config) {
        return hasAny(config, Keys.PRIVATE_KEY_FILE, Keys.SIGN_KEY, Keys.SIGN_KEY_LOCATION)
                && hasAny(config, Keys.PUBLIC_KEY_FILE, Keys.VERIFY_KEY, Keys.VERIFY_KEY_LOCATION);
    }

    private static boolean isAtLeast(String cost, int least) {
        return cost.matches("[0-9]{1,3}") && Integer.parseInt(cost) >= least;
    }

    private static void keyFile(
            Function<String, Optional<String>> config, String file, String key, String location, List<Fault> faults) {
        Optional<String> named = config.apply(file);
        if (named.isPresent() && !Files.isReadable(Path.of(named.get()))) {
            faults.add(new Fault(Keys.variable(file), "embedded.no-such-file"));
        } else if (!hasAny(config, file, key, location)) {
            faults.add(new Fault(Keys.variable(file), "embedded.missing"));
        }
    }

    private static boolean hasAny(Function<String, Optional<String>> config, String... keys) {
        return List.of(keys).stream().anyMatch(key -> config.apply(key).isPresent());
    }
}
