package vn.hientruong.mobile.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast as WCAG 2.1 measures it, of every pair of text and ground in the style sheets. */
class PaletteTest {
    private static final Pattern PALETTE = Pattern.compile("\\.app\\.([a-z-]+) \\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("-ht-([a-z-]+): #([0-9a-f]{6});");
    private static final List<String> PAIRS = List.of(
            "text ground",
            "text card",
            "muted ground",
            "muted card",
            "on-bar bar",
            "on-brand brand",
            "on-brand brand-pressed",
            "on-brand-soft brand-soft",
            "brand ground",
            "brand card",
            "alarm ground",
            "alarm card",
            "alarm alarm-ground",
            "on-alarm alarm",
            "notice notice-ground",
            "ok ok-ground",
            "busy busy-ground",
            "on-snackbar snackbar",
            "snackbar-link snackbar");

    @ParameterizedTest
    @CsvSource({"light, 4.5", "dark, 4.5", "contrast-light, 7", "contrast-dark, 7"})
    void everyTextStandsOutFromItsGround(String palette, double least) throws IOException {
        Palette colours = palette(palette);

        assertThat(PAIRS).allSatisfy(pair -> {
            int space = pair.indexOf(' ');
            assertThat(contrast(colours.of(pair.substring(0, space)), colours.of(pair.substring(space + 1))))
                    .as(pair)
                    .isGreaterThanOrEqualTo(least);
        });
    }

    @ParameterizedTest
    @CsvSource({"light", "dark", "contrast-light", "contrast-dark"})
    void edgesOfControlsCanBeSeen(String palette) throws IOException {
        Palette colours = palette(palette);

        assertThat(contrast(colours.of("edge"), colours.of("card"))).isGreaterThanOrEqualTo(3);
        assertThat(contrast(colours.of("edge"), colours.of("ground"))).isGreaterThanOrEqualTo(3);
    }

    @Test
    void everyPaletteNamesTheSameColours() throws IOException {
        Map<String, Map<String, String>> palettes = palettes();

        assertThat(palettes).hasSize(4);
        assertThat(palettes.values())
                .allSatisfy(colours -> assertThat(colours.keySet())
                        .isEqualTo(Objects.requireNonNull(palettes.get("light")).keySet()));
    }

    private record Palette(Map<String, String> colours) {
        String of(String name) {
            return Objects.requireNonNull(colours.get(name), name);
        }
    }

    private static Palette palette(String name) throws IOException {
        return new Palette(Objects.requireNonNull(palettes().get(name), name));
    }

    private static Map<String, Map<String, String>> palettes() throws IOException {
        try (InputStream sheet = Objects.requireNonNull(Look.class.getResourceAsStream("colours.css"))) {
            Map<String, Map<String, String>> palettes = new HashMap<>();
            Matcher palette = PALETTE.matcher(new String(sheet.readAllBytes(), UTF_8));
            while (palette.find()) {
                Map<String, String> colours = new HashMap<>();
                Matcher colour = COLOUR.matcher(palette.group(2));
                while (colour.find()) {
                    colours.put(colour.group(1), colour.group(2));
                }
                palettes.put(palette.group(1), colours);
            }
            return palettes;
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
    }

    private static double linear(String hex, int at) {
        double part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
