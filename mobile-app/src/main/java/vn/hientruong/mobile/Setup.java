package vn.hientruong.mobile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import vn.hientruong.mobile.look.Appearance;

/**
 * What the app was started with. System properties win over what the build baked in; a phone has only the latter.
 *
 * @param backend where the backend is, without a path
 * @param language Vietnamese unless English is asked for, or the device speaks it
 * @param textScale size of all text, {@value #SMALLEST_TEXT} to {@value #LARGEST_TEXT}
 * @param folder where to keep files; empty for the device's own private storage
 * @param tiles address of a tile server, with {z}, {x} and {y}; empty where outlines are the map
 */
record Setup(URI backend, Locale language, double textScale, Optional<Path> folder, Optional<String> tiles) {
    static final double SMALLEST_TEXT = Appearance.SMALLEST_TEXT;
    static final double LARGEST_TEXT = Appearance.LARGEST_TEXT;
    private static final String URL = "hientruong.url";
    private static final String TILES = "hientruong.tiles";
    private static final String TEXT_SCALE = "hientruong.textScale";

    /** Without tiles. */
    Setup(URI backend, Locale language, double textScale, Optional<Path> folder) {
        this(backend, language, textScale, folder, Optional.empty());
    }

    /**
     * Reads and checks everything at once.
     *
     * @param asked system properties
     * @throws IllegalArgumentException naming the property that cannot be used
     */
    static Setup of(Properties asked, Locale device) {
        Properties properties = built();
        properties.putAll(asked);
        return new Setup(
                backend(properties.getProperty(URL)),
                language(properties.getProperty("hientruong.language", device.getLanguage())),
                textScale(properties.getProperty(TEXT_SCALE, "1")),
                Optional.of(properties.getProperty("hientruong.folder", ""))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of),
                tiles(properties.getProperty(TILES, "")));
    }

    private static Properties built() {
        Properties built = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                Objects.requireNonNull(Setup.class.getResourceAsStream("built.properties")), UTF_8)) {
            built.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return built;
    }

    private static URI backend(String address) {
        try {
            URI uri = new URI(address.strip().replaceAll("/+$", ""));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            throw new IllegalArgumentException(URL + " is no web address: " + address, unreadable);
        }
        throw new IllegalArgumentException(URL + " is no web address: " + address);
    }

    private static Optional<String> tiles(String template) {
        if (template.isBlank()) {
            return Optional.empty();
        }
        if (template.startsWith("http")
                && template.contains("{z}")
                && template.contains("{x}")
                && template.contains("{y}")) {
            return Optional.of(template);
        }
        throw new IllegalArgumentException(TILES + " is no web address with {z}, {x} and {y}: " + template);
    }

    private static Locale language(String tag) {
        return tag.startsWith("en") ? Locale.ENGLISH : new Locale("vi");
    }

    private static double textScale(String number) {
        try {
            double scale = Double.parseDouble(number);
            if (scale >= SMALLEST_TEXT && scale <= LARGEST_TEXT) {
                return scale;
            }
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(TEXT_SCALE + " is no number: " + number, unreadable);
        }
        throw new IllegalArgumentException(
                TEXT_SCALE + " must lie between " + SMALLEST_TEXT + " and " + LARGEST_TEXT + ": " + number);
    }
}
