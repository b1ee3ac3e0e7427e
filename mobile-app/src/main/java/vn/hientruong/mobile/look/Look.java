package vn.hientruong.mobile.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Dresses a scene: fonts, style sheet, text size. The sheet measures text in em, so one number scales it all. */
public final class Look {
    private static final double TEXT_PIXELS = 16;
    private static final List<String> FONTS =
            List.of("BeVietnamPro_400Regular.ttf", "BeVietnamPro_600SemiBold.ttf", "BeVietnamPro_700Bold.ttf");

    private Look() {}

    /** Everything in the scene is {@code textScale} times the usual size. */
    public static void dress(Scene scene, double textScale) {
        FONTS.forEach(Look::load);
        URL sheet = Objects.requireNonNull(Look.class.getResource("phone.css"));
        scene.getStylesheets().add(sheet.toExternalForm());
        scene.getRoot().setStyle("-fx-font-size: " + TEXT_PIXELS * textScale + "px");
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
