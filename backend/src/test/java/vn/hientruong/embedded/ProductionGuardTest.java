package vn.hientruong.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.embedded.ProductionGuard.Fault;

class ProductionGuardTest {
    @TempDir
    Path folder;

    private final Map<String, String> config = new HashMap<>();

    @BeforeEach
    void configureEverything() throws IOException {
        String file = Files.createFile(folder.resolve("file")).toString();
        List.of(
                        Keys.DATABASE_URL,
                        Keys.DATABASE_USER,
                        Keys.DATABASE_PASSWORD,
                        Keys.STORE_URL,
                        Keys.STORE_ACCESS_KEY,
                        Keys.STORE_SECRET_KEY,
                        Keys.SMS_URL,
                        Keys.MAIL_HOST,
                        Keys.MAIL_FROM,
                        Keys.PUBLIC_URL)
                .forEach(key -> config.put(key, "set"));
        config.put(Keys.PUSH_ACCOUNT, file);
        config.put(Keys.PRIVATE_KEY_FILE, file);
        config.put(Keys.PUBLIC_KEY_FILE, file);
    }

    @Test
    void nothingIsWrongWhereEverythingIsSet() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void eachMissingKeyIsNamedByItsVariable() {
        for (String key : List.copyOf(config.keySet())) {
            String value = config.remove(key);
            assertThat(faults()).containsExactly(new Fault(Keys.variable(key), "embedded.missing"));
            config.put(key, value);
        }
    }

    @Test
    void aHashThatIsCheapToGuessAtIsNamed() {
        for (String key : List.of(Keys.PASSWORD_COST, Keys.CODE_COST)) {
            config.put(key, "9");
            assertThat(faults()).containsExactly(new Fault(Keys.variable(key), "embedded.too-weak"));
            config.put(key, "12");
            assertThat(faults()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        config.put(Keys.PUSH_ACCOUNT, "/no/such/file");
        config.put(Keys.PRIVATE_KEY_FILE, "/no/such/file");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        new Fault("HIENTRUONG_PUSH_SERVICE_ACCOUNT", "embedded.no-such-file"),
                        new Fault("HIENTRUONG_TOKENS_PRIVATE_KEY", "embedded.no-such-file"));
    }

    @Test
    void tokenKeysMayBeNamedInTheLibrarysWords() {
        config.remove(Keys.PRIVATE_KEY_FILE);
        config.remove(Keys.PUBLIC_KEY_FILE);
        config.put(Keys.SIGN_KEY_LOCATION, "vault:sign");
        config.put(Keys.VERIFY_KEY, "-----BEGIN PUBLIC KEY-----");

        assertThat(faults()).isEmpty();
    }

    private List<Fault> faults() {
        return ProductionGuard.faults(key -> Optional.ofNullable(config.get(key)));
    }
}
