package vn.hientruong.mobile;

import com.gluonhq.attach.util.Platform;
import io.avaje.jsonb.Jsonb;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
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
import vn.hientruong.mobile.look.Look;
import vn.hientruong.mobile.text.Strings;

/** Builds every part and joins them: the only class that knows them all. */
public final class FieldReportApp extends Application {
    private static final double DESKTOP_WIDTH = 390;
    private static final double DESKTOP_HEIGHT = 844;

    private final Setup setup;
    private final Clock clock;

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
        Strings text = Strings.in(setup.language());
        Tasks tasks = Tasks.onOwnThreads();
        Jsonb jsonb = Wire.jsonb();
        ReportApi api = new ReportApi(new Backend(
                setup.backend(),
                setup.language(),
                new UrlTransport(Timeouts.USUAL, Alarm.onOwnThread()),
                Session.NOBODY,
                jsonb));
        KeptCategories kept = new KeptCategories(storage().privateFolder(), setup.backend(), setup.language(), jsonb);

        CategoriesViewModel categories = new CategoriesViewModel(api::categories, kept, tasks, text, clock);
        lifecycle(stage).onReturn(categories::returned);

        stage.setTitle(text.of("app.title"));
        stage.setScene(scene(new CategoriesView(categories, text)));
        stage.show();
        categories.start();
    }

    private Scene scene(CategoriesView view) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = Platform.isDesktop()
                ? new Scene(view, DESKTOP_WIDTH, Math.min(DESKTOP_HEIGHT, screen.getHeight()))
                : new Scene(view, screen.getWidth(), screen.getHeight());
        Look.dress(scene, setup.textScale());
        return scene;
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
