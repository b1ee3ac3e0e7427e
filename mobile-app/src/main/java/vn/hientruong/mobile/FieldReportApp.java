package vn.hientruong.mobile;

import com.gluonhq.attach.util.Platform;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.account.Presence;
import vn.hientruong.mobile.device.Camera;
import vn.hientruong.mobile.device.Lifecycle;
import vn.hientruong.mobile.device.Positions;
import vn.hientruong.mobile.device.ScreenEdges;
import vn.hientruong.mobile.device.Storage;
import vn.hientruong.mobile.device.attach.AttachCamera;
import vn.hientruong.mobile.device.attach.AttachLifecycle;
import vn.hientruong.mobile.device.attach.AttachPositions;
import vn.hientruong.mobile.device.attach.AttachStorage;
import vn.hientruong.mobile.device.desktop.FolderCamera;
import vn.hientruong.mobile.device.desktop.FolderStorage;
import vn.hientruong.mobile.device.desktop.SetPosition;
import vn.hientruong.mobile.device.desktop.WindowLifecycle;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Look;
import vn.hientruong.mobile.settings.KeptSettings;
import vn.hientruong.mobile.settings.Settings;
import vn.hientruong.mobile.shell.TabName;
import vn.hientruong.mobile.text.Strings;

/** Starts the app: the one window, what the device gives, and the screens in the language that was chosen. */
public final class FieldReportApp extends Application {
    private static final double DESKTOP_WIDTH = 390;
    private static final double DESKTOP_HEIGHT = 844;
    private static final Duration POLLING = Duration.seconds(60);

    private final Setup setup;
    private final Clock clock;
    private final Scene scene = scene();
    private @Nullable Composition composition;

    /** JavaFX calls this by reflection. */
    public FieldReportApp() {
        this(Setup.of(System.getProperties(), Locale.getDefault()), Clock.systemUTC());
    }

    FieldReportApp(Setup setup, Clock clock) {
        this.setup = setup;
        this.clock = clock;
    }

    @Override
    public void start(Stage stage) {
        Storage storage = storage();
        KeptSettings kept = new KeptSettings(
                storage.privateFolder(),
                new Settings(setup.language(), Appearance.USUAL.withTextScale(setup.textScale())));
        Settings settings = kept.get();
        Core core = Core.of(setup, clock, storage, camera(), positions(), kept);
        Look.dress(scene, settings.appearance());
        build(core, stage, settings);
        core.session().onChange(presence -> core.tasks().run(() -> presence, this::changed, () -> {}));
        lifecycle(stage).onReturn(() -> current().returned());
        ServiceLoader.load(ScreenEdges.class)
                .findFirst()
                .ifPresent(edges -> edges.onChange((top, right, bottom, left) ->
                        core.safeArea().edges().set(new Insets(top, right, bottom, left))));
        poll(stage);
        stage.setScene(scene);
        stage.show();
    }

    private void build(Core core, Stage stage, Settings settings) {
        Composition built = new Composition(core, settings, chosen -> chosen(core, stage, settings, chosen));
        composition = built;
        Strings text = Strings.in(settings.language());
        stage.setTitle(text.of("app.title"));
        scene.setRoot(built.shell());
        look(settings);
        built.start();
        built.shell().prepare();
    }

    private Composition current() {
        return Objects.requireNonNull(composition);
    }

    private void changed(Presence presence) {
        current().changed(presence);
    }

    private void chosen(Core core, Stage stage, Settings before, Settings chosen) {
        if (before.language().equals(chosen.language())) {
            look(chosen);
        } else {
            build(core, stage, chosen);
            current().shell().select(TabName.ACCOUNT);
        }
    }

    private void look(Settings settings) {
        Look.change(scene, settings.appearance());
        current().shell().textScale(settings.appearance().textScale());
    }

    /** Without push, asking is the only way to hear; with it, a lost push costs a minute. */
    private void poll(Stage stage) {
        Timeline minutes = new Timeline(new KeyFrame(POLLING, passed -> {
            if (stage.isFocused()) {
                current().minute();
            }
        }));
        minutes.setCycleCount(Animation.INDEFINITE);
        minutes.play();
    }

    private static Scene scene() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return Platform.isDesktop()
                ? new Scene(new StackPane(), DESKTOP_WIDTH, Math.min(DESKTOP_HEIGHT, screen.getHeight()))
                : new Scene(new StackPane(), screen.getWidth(), screen.getHeight());
    }

    private Storage storage() {
        return setup.folder()
                .<Storage>map(FolderStorage::new)
                .or(AttachStorage::find)
                .orElseGet(() -> new FolderStorage(Path.of(System.getProperty("user.home"), ".hientruong")));
    }

    /** On a desktop a folder of pictures stands in, named by a system property. */
    private static Camera camera() {
        Camera folder = new FolderCamera(System.getProperty("hientruong.camera", ""));
        return Platform.isDesktop() ? folder : AttachCamera.find().orElse(folder);
    }

    /** On a desktop a place named by a system property stands in. */
    private static Positions positions() {
        Positions set = new SetPosition(System.getProperty("hientruong.position", ""));
        return Platform.isDesktop() ? set : AttachPositions.find().orElse(set);
    }

    /** Attach has a lifecycle on the desktop too, but it never tells of anything. */
    private static Lifecycle lifecycle(Stage stage) {
        return Platform.isDesktop()
                ? new WindowLifecycle(stage)
                : AttachLifecycle.find().orElseGet(() -> new WindowLifecycle(stage));
    }
}
