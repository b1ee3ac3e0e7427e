package vn.hientruong.mobile.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Dresses a scene: fonts, style sheets, colours, text size. The sheets measure in em, so one number scales it all. */
public final class Look {
    private static final double TEXT_PIXELS = 16;

    /** From here on, what is large already grows less, or a phone would show nothing else. */
    private static final double LARGE_FROM = 1.4;

    private static final String LARGE = "large-text";
    private static final List<String> PALETTES = List.of("light", "dark", "contrast-light", "contrast-dark");
    private static final List<String> SHEETS = List.of(
            "colours.css",
            "words.css",
            "frame.css",
            "pieces.css",
            "controls.css",
            "above.css",
            "large.css",
            "map.css",
            "screens.css");
    private static final List<String> FONTS =
            List.of("BeVietnamPro_400Regular.ttf", "BeVietnamPro_600SemiBold.ttf", "BeVietnamPro_700Bold.ttf");

    private Look() {}

    /** Loads fonts and sheets, once for a scene, and puts the look on it. */
    public static void dress(Scene scene, Appearance appearance) {
        FONTS.forEach(Look::load);
        for (String sheet : SHEETS) {
            URL found = Objects.requireNonNull(Look.class.getResource(sheet), sheet);
            scene.getStylesheets().add(found.toExternalForm());
        }
        change(scene, appearance);
    }

    /** Puts another look on a scene that is dressed already; also after its root was exchanged. */
    public static void change(Scene scene, Appearance appearance) {
        Parent root = scene.getRoot();
        root.getStyleClass().removeAll(PALETTES);
        if (!root.getStyleClass().contains("app")) {
            root.getStyleClass().add("app");
        }
        root.getStyleClass().add(appearance.palette());
        root.getStyleClass().remove(LARGE);
        if (appearance.textScale() > LARGE_FROM) {
            root.getStyleClass().add(LARGE);
        }
        root.setStyle("-fx-font-size: " + TEXT_PIXELS * appearance.textScale() + "px");
        Motion.allow(appearance.motion());
    }

    private static void load(String file) {
        try (InputStream font =
                Objects.requireNonNull(Look.class.getResourceAsStream("/vn/hientruong/mobile/fonts/" + file))) {
            Objects.requireNonNull(Font.loadFont(font, TEXT_PIXELS), file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
