package vn.hientruong.mobile.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Look;
import vn.hientruong.mobile.testsupport.Fit;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.text.Strings;

class MapPaneTest {
    private static final Spot DONG_HOI = new Spot(17.4689, 106.6223);
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Queue<Runnable> background = new ConcurrentLinkedQueue<>();
    private final List<Spot> moved = new ArrayList<>();
    private final List<String> pressed = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set by each opening of the screen
    private MapPane map;

    @SuppressWarnings("NullAway.Init") // set by each opening of the screen
    private PhoneScreen screen;

    @AfterEach
    void close() {
        screen.close();
    }

    private void open(Tiles.Source source) {
        screen = new PhoneScreen(() -> new Application() {
            @Override
            public void start(Stage stage) {
                Tiles tiles =
                        new Tiles(source, new Tasks(background::add, Runnable::run), Clock.fixed(NOW, ZoneOffset.UTC));
                map = new MapPane(tiles, Strings.in(new Locale("vi")), "", DONG_HOI, 13);
                Scene scene = new Scene(new BorderPane(map), 390, 700);
                Look.dress(scene, Appearance.USUAL.withMotion(false));
                stage.setScene(scene);
                stage.show();
            }
        });
    }

    private Viewport view() {
        return screen.get(() -> map.viewport().get());
    }

    private Color pixel(double x, double y) {
        WritableImage image = screen.get(() -> map.snapshot(null, null));
        return image.getPixelReader().getColor((int) x, (int) y);
    }

    @Test
    void dragsAndKeysMoveTheMapAndButtonsZoomIt() {
        open(Tiles.Source.NONE);
        screen.drag(map, 60, 40);
        assertThat(view().x(DONG_HOI.lon())).isCloseTo(195 + 60, within(2.0));
        assertThat(view().y(DONG_HOI.lat())).isCloseTo(350 + 40, within(2.0));

        screen.key(KeyCode.RIGHT);
        assertThat(view().x(DONG_HOI.lon())).isCloseTo(195 + 60 - 64, within(2.0));
        screen.pressSpoken("Phóng to");
        assertThat(view().zoom()).isEqualTo(14);
        screen.key(KeyCode.MINUS);
        assertThat(view().zoom()).isEqualTo(13);
        Fit.assertEverythingSpeaks(screen);
    }

    @Test
    void pinIsDraggedWithoutTheMapAndLedByKeys() {
        open(Tiles.Source.NONE);
        screen.run(() -> map.pin(DONG_HOI, "Ghim vị trí", moved::add));
        screen.dragSpoken("Ghim vị trí", 50, -30);

        assertThat(view().x(DONG_HOI.lon())).as("the map stays").isCloseTo(195, within(0.5));
        Spot pin = screen.get(() -> map.pin().orElseThrow());
        assertThat(view().x(pin.lon())).isCloseTo(195 + 50, within(2.0));
        assertThat(view().y(pin.lat())).isCloseTo(350 - 30, within(2.0));
        assertThat(moved).last().isEqualTo(pin);

        screen.key(KeyCode.LEFT);
        assertThat(view().x(screen.get(() -> map.pin().orElseThrow()).lon())).isCloseTo(195 + 46, within(2.0));
    }

    @Test
    void pinGoesWhereTheMapIsTappedButNotWhereAButtonIs() {
        open(Tiles.Source.NONE);
        screen.run(() -> map.pin(DONG_HOI, "Ghim vị trí", moved::add));
        screen.pressSpoken("Phóng to");
        assertThat(moved).isEmpty();

        screen.clickAt(map, 100, 120);

        Spot pin = screen.get(() -> map.pin().orElseThrow());
        assertThat(view().x(pin.lon())).isCloseTo(100, within(1.5));
        assertThat(view().y(pin.lat())).isCloseTo(120, within(1.5));
    }

    @Test
    void markersSayHowManyLieThereAndCanBePressed() {
        open(Tiles.Source.NONE);
        screen.run(() -> map.markers(List.of(
                new Marker(DONG_HOI, 1234, "idle", "1.234 phản ánh", () -> pressed.add("many")),
                new Marker(new Spot(17.48, 106.61), 1, "ok", "Ổ gà, đã xử lý", () -> pressed.add("one")))));

        assertThat(screen.texts()).contains("1k");
        assertThat(screen.nodes(Button.class))
                .allSatisfy(button -> assertThat(button.getHeight()).isGreaterThanOrEqualTo(48));
        screen.pressSpoken("1.234 phản ánh");
        screen.pressSpoken("Ổ gà, đã xử lý");
        assertThat(pressed).containsExactly("many", "one");
        screen.run(() -> map.markers(List.of()));
        assertThat(screen.texts()).doesNotContain("1k");
    }

    @Test
    void outlinesAreTheMapWhereThereAreNoTiles() {
        open(Tiles.Source.NONE);
        Color water = pixel(195, 350);
        double[] ring = {106.5, 17.4, 106.8, 17.4, 106.8, 17.6, 106.5, 17.6};
        screen.run(() -> map.outlines(List.of(new Outline("Phường Đồng Hới", DONG_HOI, List.of(ring)))));

        assertThat(pixel(40, 350)).isNotEqualTo(water);
        assertThat(background).as("nothing is asked for").isEmpty();
    }

    @Test
    void tilesAreDrawnWhenTheyComeAndTheScreenNeverWaits() {
        open(name -> Optional.of(red()));
        assertThat(background).as("asked for in the background").isNotEmpty();
        assertThat(pixel(195, 350)).isNotEqualTo(Color.RED);

        finishBackground();

        assertThat(pixel(195, 350)).isEqualTo(Color.RED);
        screen.pressSpoken("Phóng to");
        assertThat(pixel(195, 350))
                .as("the larger tile stands in for those to come")
                .isEqualTo(Color.RED);
    }

    @Test
    void deadTileServerIsLeftInPeaceForAWhile() {
        open(name -> Optional.empty());
        finishBackground();
        screen.drag(map, 200, 200);
        screen.pressSpoken("Phóng to");

        assertThat(background).isEmpty();
    }

    private void finishBackground() {
        for (Runnable work = background.poll(); work != null; work = background.poll()) {
            screen.run(work);
        }
        screen.get(() -> map.snapshot(null, null));
    }

    private static byte[] red() {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 256; y++) {
                image.setRGB(x, y, 0xff0000);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
