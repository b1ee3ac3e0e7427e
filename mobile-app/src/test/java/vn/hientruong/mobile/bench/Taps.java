package vn.hientruong.mobile.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.robot.Robot;
import vn.hientruong.mobile.FieldReportApp;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.outbox.Draft;
import vn.hientruong.mobile.outbox.Outbox;
import vn.hientruong.mobile.photo.Photos;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.testsupport.ReportBackend;

/** Goes from place to place by pressing, while the outbox empties over a line that takes its time. */
final class Taps {
    private static final int REPORTS = 50;
    private static final int TAPS = 150;
    private static final int LATENCY = 150;
    private static final int BYTES_A_SECOND = 1_000_000;
    private static final int BETWEEN = 60;
    private static final int DRAWN = 2;
    private static final List<String> PLACES = List.of("Quanh đây", "Của tôi", "Hộp thư", "Tài khoản", "Phản ánh");

    private Taps() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(System.getProperty("hientruong.folder"));
        fill(folder, Path.of(System.getProperty("bench.photo")));
        try (ReportBackend backend = Backends.usual()) {
            Backends.own(backend, REPORTS, new AtomicInteger());
            Backends.slow(backend, LATENCY, BYTES_A_SECOND);
            System.setProperty("hientruong.url", backend.address().toString());
            Backends.signIn(folder, backend.address());
            try (PhoneScreen screen = new PhoneScreen(FieldReportApp::new)) {
                screen.awaitText("Chụp ảnh sự việc");
                for (int tap = 0; tap < TAPS; tap++) {
                    Tap done = tap(button(screen, PLACES.get(tap % PLACES.size())));
                    PhoneBenchmark.figure("taps", done.answered());
                    PhoneBenchmark.figure("whole", done.whole());
                    Backends.pause(BETWEEN);
                }
            }
            int sent = backend.filed().size();
            if (sent == 0 || sent == REPORTS) {
                throw new IllegalStateException("nothing was on its way while it was measured: " + sent + " sent");
            }
            PhoneBenchmark.figure("sent", sent);
        }
        System.exit(0);
    }

    private static void fill(Path folder, Path photo) throws IOException {
        Outbox outbox = new Outbox(folder, new Disk(), Wire.jsonb(), Clock.systemUTC());
        byte[] jpeg = Photos.ready(photo, null).jpeg();
        Draft.Spot spot = new Draft.Spot(17.4689, 106.6223, 8.0, "", "Phường Đồng Hới", false);
        for (int report = 0; report < REPORTS; report++) {
            UUID key = outbox.begin().key();
            outbox.add(key, jpeg);
            Draft draft = new Draft("o-ga", "Ổ gà số " + report, spot, null, true, true, 0, Map.of());
            outbox.edit(key, one -> one.with(draft));
            outbox.send(key);
        }
    }

    private static Button button(PhoneScreen screen, String place) {
        return screen.nodes(Button.class).stream()
                .filter(one -> one.getStyleClass().contains("place")
                        && String.valueOf(one.getAccessibleText()).startsWith(place))
                .findFirst()
                .orElseThrow();
    }

    /**
     * From the wish to press, in milliseconds.
     *
     * @param answered until the frame is drawn in which the place has changed
     * @param whole until that in which the middle of the new screen is there too
     */
    private record Tap(double answered, double whole) {}

    private static Tap tap(Button button) throws Exception {
        CompletableFuture<Long> answered = new CompletableFuture<>();
        CompletableFuture<Long> whole = new CompletableFuture<>();
        long before = System.nanoTime();
        Platform.runLater(() -> {
            Bounds place = button.localToScreen(button.getBoundsInLocal());
            Robot robot = new Robot();
            robot.mouseMove(new Point2D(place.getCenterX(), place.getCenterY()));
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
            new AnimationTimer() {
                private int changed;
                private int filled;

                @Override
                public void handle(long now) {
                    if (!button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("here"))) {
                        return;
                    }
                    if (++changed == DRAWN) {
                        answered.complete(System.nanoTime());
                    }
                    filled = filled(button.getScene()) ? filled + 1 : 0;
                    if (changed >= DRAWN && filled >= DRAWN) {
                        stop();
                        whole.complete(System.nanoTime());
                    }
                }
            }.start();
        });
        return new Tap((answered.get() - before) / 1e6, (whole.get() - before) / 1e6);
    }

    private static boolean filled(Scene scene) {
        return scene.getRoot().lookupAll(".screen").stream()
                .filter(node -> node instanceof BorderPane && node.getParent().isVisible())
                .allMatch(node -> ((BorderPane) node).getCenter() instanceof Pane middle
                        && !middle.getChildren().isEmpty());
    }
}
