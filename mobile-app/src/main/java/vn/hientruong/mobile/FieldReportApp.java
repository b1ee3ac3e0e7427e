package vn.hientruong.mobile;

import com.gluonhq.attach.util.Platform;
import io.avaje.jsonb.Jsonb;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.api.Session;
import vn.hientruong.mobile.api.Timeouts;
import vn.hientruong.mobile.api.UrlTransport;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.background.Alarm;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.categories.CategoriesView;
import vn.hientruong.mobile.categories.CategoriesViewModel;
import vn.hientruong.mobile.categories.KeptCategories;
import vn.hientruong.mobile.device.Lifecycle;
import vn.hientruong.mobile.device.Storage;
import vn.hientruong.mobile.device.attach.AttachLifecycle;
import vn.hientruong.mobile.device.attach.AttachStorage;
import vn.hientruong.mobile.device.desktop.FolderStorage;
import vn.hientruong.mobile.device.desktop.WindowLifecycle;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Icon;
import vn.hientruong.mobile.look.Look;
import vn.hientruong.mobile.settings.KeptSettings;
import vn.hientruong.mobile.settings.Settings;
import vn.hientruong.mobile.settings.SettingsView;
import vn.hientruong.mobile.settings.SettingsViewModel;
import vn.hientruong.mobile.shell.SafeArea;
import vn.hientruong.mobile.shell.Shell;
import vn.hientruong.mobile.shell.Tab;
import vn.hientruong.mobile.shell.TabName;
import vn.hientruong.mobile.text.Strings;

/** Builds every part and joins them: the only class that knows them all. */
public final class FieldReportApp extends Application {
    private static final double DESKTOP_WIDTH = 390;
    private static final double DESKTOP_HEIGHT = 844;

    private final Setup setup;
    private final Clock clock;
    private final SafeArea safeArea = new SafeArea();
    private final Tasks tasks = Tasks.onOwnThreads();
    private final Jsonb jsonb = Wire.jsonb();
    private final UrlTransport transport = new UrlTransport(Timeouts.USUAL, Alarm.onOwnThread());

    /** Replaced when people choose another language: every screen is then built anew. */
    private Runnable returned = () -> {};

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
        Path folder = storage().privateFolder();
        KeptSettings kept = new KeptSettings(
                folder, new Settings(setup.language(), Appearance.USUAL.withTextScale(setup.textScale())));
        Settings settings = kept.get();
        Scene scene = scene();
        Look.dress(scene, settings.appearance());
        build(stage, scene, folder, settings, kept);
        lifecycle(stage).onReturn(() -> returned.run());
        stage.setScene(scene);
        stage.show();
    }

    /** All that speaks one language. */
    private void build(Stage stage, Scene scene, Path folder, Settings settings, KeptSettings kept) {
        Strings text = Strings.in(settings.language());
        ReportApi api =
                new ReportApi(new Backend(setup.backend(), settings.language(), transport, Session.NOBODY, jsonb));
        CategoriesViewModel categories = new CategoriesViewModel(
                api::categories,
                new KeptCategories(folder, setup.backend(), settings.language(), jsonb),
                tasks,
                text,
                clock);
        SettingsViewModel choices = new SettingsViewModel(
                settings, kept, tasks, chosen -> chosen(stage, scene, folder, settings, chosen, kept));
        Shell shell = new Shell(
                text,
                safeArea,
                made -> List.of(
                        Tab.plain(
                                TabName.REPORT,
                                Icon.CAMERA,
                                text.of("tab.report"),
                                new CategoriesView(categories, text)),
                        Tab.plain(
                                TabName.ACCOUNT,
                                Icon.PERSON,
                                text.of("tab.account"),
                                new SettingsView(choices, text))));
        stage.setTitle(text.of("app.title"));
        returned = categories::returned;
        scene.setRoot(shell);
        look(scene, shell, settings);
        categories.start();
    }

    private void chosen(Stage stage, Scene scene, Path folder, Settings before, Settings chosen, KeptSettings kept) {
        if (before.language().equals(chosen.language())) {
            look(scene, (Shell) scene.getRoot(), chosen);
        } else {
            build(stage, scene, folder, chosen, kept);
            ((Shell) scene.getRoot()).select(TabName.ACCOUNT);
        }
    }

    private static void look(Scene scene, Shell shell, Settings settings) {
        Look.change(scene, settings.appearance());
        shell.textScale(settings.appearance().textScale());
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

    /** Attach has a lifecycle on the desktop too, but it never tells of anything. */
    private static Lifecycle lifecycle(Stage stage) {
        return Platform.isDesktop()
                ? new WindowLifecycle(stage)
                : AttachLifecycle.find().orElseGet(() -> new WindowLifecycle(stage));
    }
}
