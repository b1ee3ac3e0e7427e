package vn.hientruong.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Set<String> KNOWN = Set.of("rows", "password");

    private final Map<String, String> environment = Map.of("HIENTRUONG_LOAD_PASSWORD", "from-the-environment");

    @Test
    void commandLineComesBeforeEnvironmentAndDefault() {
        Options options = of("--password", "given", "--rows", "7");

        assertThat(options.text("password", "default")).isEqualTo("given");
        assertThat(options.number("rows", 1000)).isEqualTo(7);
    }

    @Test
    void environmentComesBeforeDefault() {
        assertThat(of().text("password", "default")).isEqualTo("from-the-environment");
        assertThat(of().number("rows", 1000)).isEqualTo(1000);
    }

    @Test
    void misspeltOptionIsRefused() {
        assertThatThrownBy(() -> of("--row", "7")).isInstanceOf(Failed.class).hasMessageContaining("--row");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> of("nowhere.geojson").path(0, "a GeoJSON file"))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("nowhere.geojson");
    }

    private Options of(String... args) {
        return Options.of(args, KNOWN, environment::get);
    }
}
