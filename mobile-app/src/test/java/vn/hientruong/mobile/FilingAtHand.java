package vn.hientruong.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.testsupport.ReportBackend;
import vn.hientruong.mobile.testsupport.SamplePhoto;

/** The whole app on a phone with a camera and a position, and a backend that takes reports. */
final class FilingAtHand implements AutoCloseable {
    static final String HOLE = "Ổ gà, hư hỏng mặt đường";
    static final String LIGHT = "Điện chiếu sáng công cộng";
    private static final String CATEGORIES = """
            [{"code":"o-ga","name":"Ổ gà, hư hỏng mặt đường","photoRequired":true,"workingDays":5,"icon":"ROAD"},
             {"code":"chay-no","name":"Thiên tai, sạt lở, cháy nổ, cứu nạn","photoRequired":false,"workingDays":1,
              "emergencyPhone":"114","icon":"FIRE"},
             {"code":"chieu-sang","name":"Điện chiếu sáng công cộng","photoRequired":false,"workingDays":3,"icon":"LIGHT",
              "questionsVersion":2,"questions":[
               {"code":"hong","type":"SINGLEVALUELIST","order":1,"text":"Đèn hỏng thế nào?","required":true,"asked":true,
                "internal":false,"choices":[{"key":"tat","name":"Không sáng"},{"key":"nhay","name":"Nhấp nháy"}]},
               {"code":"cot","type":"STRING","order":2,"text":"Số trên cột đèn","hint":"Sơn ở chân cột","required":false,
                "asked":true,"internal":false}]}]""";
    private static final String OUTLINES = """
            {"type":"FeatureCollection","features":[
             {"properties":{"code":"18880","name":"Phường Đồng Hới"},"geometry":{"type":"Polygon","coordinates":
              [[[106.5,17.3],[106.7,17.3],[106.7,17.6],[106.5,17.6],[106.5,17.3]]]}},
             {"properties":{"code":"19249","name":"Xã Lệ Thủy"},"geometry":{"type":"Polygon","coordinates":
              [[[106.7,17.0],[106.9,17.0],[106.9,17.3],[106.7,17.3],[106.7,17.0]]]}}]}""";
    static final String NEARBY = """
            [{"id":"0190a5c2-0000-7000-8000-0000000000aa","code":"HT7","status":"DISPATCHED",
              "category":{"code":"o-ga","name":"Ổ gà"},"description":"Ổ gà sâu ngay đầu cầu Nhật Lệ","lat":17.4,"lon":106.6,
              "distanceMetres":12.4,"followers":3,"filedAt":"2026-11-20T02:00:00Z","score":0.9}]""";

    final ReportBackend backend = new ReportBackend();
    private final Path folder;
    private final AppAtHand app;

    FilingAtHand(Path folder) {
        this.folder = folder;
        app = new AppAtHand(folder, backend.address());
        pictures("pictures", SamplePhoto.written(SamplePhoto.road(640, 480), "jpeg"), SamplePhoto.jpeg(480, 640));
        System.setProperty("hientruong.position", "17.4689,106.6223,8");
        backend.document("/api/v1/categories", CATEGORIES);
        backend.document("/api/v1/areas/outlines", OUTLINES);
        backend.document("/api/v1/reports/nearby", "[]");
        app.signedIn();
    }

    /** The camera gives these from now on. */
    void pictures(String name, byte[]... files) {
        try {
            Path pictures = Files.createDirectory(folder.resolve(name));
            for (int i = 0; i < files.length; i++) {
                Files.write(pictures.resolve(i + 1 + ".jpg"), files[i]);
            }
            System.setProperty("hientruong.camera", pictures.toString());
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    @Override
    public void close() {
        System.clearProperty("hientruong.camera");
        System.clearProperty("hientruong.position");
        backend.close();
    }

    PhoneScreen open() {
        return app.open();
    }

    PhoneScreen open(Locale language, Appearance appearance) {
        return app.open(language, appearance);
    }

    void seen(PhoneScreen screen, String name) {
        app.seen(screen, "new-" + name, true);
    }

    boolean isOnDisk(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("report.json"))
                    .anyMatch(file -> read(file).contains(text));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException moved) {
            return "";
        }
    }

    /** Takes the first photo. */
    static void take(PhoneScreen screen) {
        screen.awaitText("Chụp ảnh sự việc");
        screen.fire("Chụp ảnh");
        await().until(() -> !screen.texts().contains("Chụp ảnh sự việc"));
    }

    /** What the buttons say to those who listen. */
    static List<String> spoken(PhoneScreen screen) {
        return screen.nodes(Button.class).stream()
                .map(button -> String.valueOf(button.getAccessibleText()))
                .toList();
    }

    /** Types into the field that says {@code spoken}, instead of what is in it. */
    static void type(PhoneScreen screen, String spoken, String words) {
        TextInputControl field = screen.nodes(TextInputControl.class).stream()
                .filter(one -> spoken.equals(one.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + spoken));
        screen.run(() -> {
            field.requestFocus();
            field.clear();
        });
        screen.type(words);
        assertThat(field.getText()).isEqualTo(words);
    }
}
