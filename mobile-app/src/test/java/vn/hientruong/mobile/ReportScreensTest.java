package vn.hientruong.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Appearance.Theme;
import vn.hientruong.mobile.settings.KeptSettings;
import vn.hientruong.mobile.settings.Settings;
import vn.hientruong.mobile.testsupport.Album;
import vn.hientruong.mobile.testsupport.Fit;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.testsupport.ReportBackend;
import vn.hientruong.mobile.testsupport.SamplePhoto;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.report.NewReport;

/** The whole app: somebody reports something, by tapping and typing. */
class ReportScreensTest {
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String HOLE = "Ổ gà, hư hỏng mặt đường";
    private static final String LIGHT = "Điện chiếu sáng công cộng";
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
    private static final String NEARBY = """
            [{"id":"0190a5c2-0000-7000-8000-0000000000aa","code":"HT7","status":"DISPATCHED",
              "category":{"code":"o-ga","name":"Ổ gà"},"description":"Ổ gà sâu ngay đầu cầu Nhật Lệ","lat":17.4,"lon":106.6,
              "distanceMetres":12.4,"followers":3,"filedAt":"2026-11-20T02:00:00Z","score":0.9}]""";

    @TempDir
    private Path folder;

    private final ReportBackend backend = new ReportBackend();
    private Appearance appearance = Appearance.USUAL.withMotion(false);
    private String look = "";

    @BeforeEach
    void prepare() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.write(pictures.resolve("1.jpg"), SamplePhoto.written(SamplePhoto.road(640, 480), "jpeg"));
        Files.write(pictures.resolve("2.jpg"), SamplePhoto.jpeg(480, 640));
        System.setProperty("hientruong.camera", pictures.toString());
        System.setProperty("hientruong.position", "17.4689,106.6223,8");
        backend.document("/api/v1/categories", CATEGORIES);
        backend.document("/api/v1/areas/outlines", OUTLINES);
        backend.document("/api/v1/reports/nearby", "[]");
        String session = """
                {"backend":"%s","account":"0190a5c2-0000-7000-8000-000000000001","phone":"0912345678",
                 "accessToken":"a","refreshToken":"r"}""".formatted(backend.address());
        Files.writeString(folder.resolve("session.json"), session, StandardCharsets.UTF_8);
    }

    @AfterEach
    void stop() {
        System.clearProperty("hientruong.camera");
        System.clearProperty("hientruong.position");
        backend.close();
    }

    private PhoneScreen open(Locale language) {
        Settings settings = new Settings(language, appearance);
        new KeptSettings(folder, settings).keep(settings);
        Setup setup = new Setup(backend.address(), language, 1, Optional.of(folder));
        return new PhoneScreen(() -> new FieldReportApp(setup, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static void take(PhoneScreen screen) {
        screen.awaitText("Chụp ảnh sự việc");
        screen.fire("Chụp ảnh");
        await().until(() -> !screen.texts().contains("Chụp ảnh sự việc"));
    }

    private void seen(PhoneScreen screen, String name) {
        Album.keep(screen, "new-" + name + "-" + look, true);
        Fit.assertEverythingFits(screen);
        Fit.assertEverythingSpeaks(screen);
    }

    @Test
    void threeTapsLeadFromThePhotoToTheReport() {
        try (PhoneScreen screen = open(VIETNAMESE)) {
            take(screen);

            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            screen.awaitText("Phường Đồng Hới");
            screen.fire("Gửi phản ánh");

            screen.awaitText("Đã lưu trên điện thoại");
            screen.awaitText("đã gửi, mã HT1");
            assertThat(backend.filed()).singleElement().satisfies(report -> {
                assertThat(report.category()).isEqualTo("o-ga");
                assertThat(report.description()).isEqualTo(HOLE);
                assertThat(report.place().lat()).isEqualTo(17.4689);
                assertThat(report.place().accuracyMetres()).isEqualTo(8);
                assertThat(report.media()).hasSize(1);
                assertThat(report.takenAt()).isEqualTo(NOW);
                assertThat(report.anonymous()).isTrue();
            });
        }
    }

    @Test
    void wordsAndAnswersAreTypedInVietnamese() {
        try (PhoneScreen screen = open(VIETNAMESE)) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(LIGHT);
            screen.fire(LIGHT);
            screen.awaitText("Số trên cột đèn");

            type(screen, "Mô tả (không bắt buộc)", "Đèn đường tắt ngấm, tối om “từ hôm qua”");
            type(screen, "Số trên cột đèn", "TĐ-07 ngõ Nguyễn Trãi");
            screen.fire("Gửi phản ánh");
            screen.awaitText("Hãy trả lời: Đèn hỏng thế nào?");
            screen.fire("Nhấp nháy");
            screen.fire("Không sáng");
            screen.fire("Gửi phản ánh");

            screen.awaitText("đã gửi, mã HT1");
            NewReport report = backend.filed().get(0);
            assertThat(report.description()).isEqualTo("Đèn đường tắt ngấm, tối om “từ hôm qua”");
            assertThat(report.answers()).isNotNull().satisfies(answers -> {
                assertThat(answers.version()).isEqualTo(2);
                assertThat(answers.values())
                        .containsEntry("hong", List.of("tat"))
                        .containsEntry("cot", List.of("TĐ-07 ngõ Nguyễn Trãi"));
            });
        }
    }

    @Test
    void categoryIsFoundWithoutAccentsAndComesFirstTheNextTime() {
        try (PhoneScreen screen = open(VIETNAMESE)) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(LIGHT);
            type(screen, "Tìm loại sự việc", "chay no");
            await().until(() -> !screen.texts().contains(LIGHT));
            screen.fire("Thiên tai, sạt lở, cháy nổ, cứu nạn");
            screen.awaitText("Nguy hiểm đến người: gọi ngay 114");
            screen.fire("Gửi phản ánh");
            screen.awaitText("đã gửi, mã HT1");

            screen.fire("Phản ánh việc khác");
            take(screen);
            screen.fire("Tiếp tục");
            type(screen, "Tìm loại sự việc", "");
            screen.awaitText(LIGHT);
            assertThat(screen.texts()).containsSubsequence("Thiên tai, sạt lở, cháy nổ, cứu nạn", HOLE, LIGHT);
        }
    }

    @Test
    void photosAreAddedPutInOrderAndTakenAway() {
        try (PhoneScreen screen = open(VIETNAMESE)) {
            take(screen);
            screen.fire("Chụp thêm ảnh");
            await().until(() -> spoken(screen).contains("Bỏ ảnh 2 trên 2"));
            screen.fire("Đưa ảnh 2 trên 2 lên trước");
            screen.fire("Bỏ ảnh 2 trên 2");
            await().until(() -> spoken(screen).contains("Bỏ ảnh 1 trên 1"));
        }
    }

    @Test
    void placeIsChosenByCommuneAndWordsWithoutAMapOrAPosition() {
        System.setProperty("hientruong.position", "");
        try (PhoneScreen screen = open(VIETNAMESE)) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            screen.fire("Gửi phản ánh");
            screen.awaitText("Hãy chọn vị trí.");
            screen.pressSpokenBeginning("Ứng dụng chưa được phép biết vị trí");
            screen.awaitText("Xã Lệ Thủy");
            type(screen, "Tên đường, xã hoặc phường", "le thuy");
            screen.fire("Xã Lệ Thủy");
            screen.awaitText("Bạn đã chọn");
            type(screen, "Địa chỉ hoặc cách tìm", "Chợ Tréo, cạnh cầu Kiến Giang");
            screen.fire("Xong");
            screen.fire("Gửi phản ánh");

            screen.awaitText("đã gửi, mã HT1");
            NewReport report = backend.filed().get(0);
            assertThat(report.place().address()).isEqualTo("Chợ Tréo, cạnh cầu Kiến Giang");
            assertThat(report.place().lat()).isBetween(17.0, 17.3);
        }
    }

    @Test
    void somebodyElsesReportIsFollowedInstead() {
        backend.document("/api/v1/reports/nearby", NEARBY);
        try (PhoneScreen screen = open(VIETNAMESE)) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            screen.awaitText("Ổ gà sâu ngay đầu cầu Nhật Lệ");
            assertThat(screen.texts()).contains("Cách 12 m, 3 người theo dõi");

            screen.fire("Tôi cũng thấy: Ổ gà sâu ngay đầu cầu Nhật Lệ");

            screen.awaitText("Bạn sẽ nhận tin về từng bước xử lý việc này.");
            assertThat(backend.asked())
                    .contains("PUT /api/v1/reports/0190a5c2-0000-7000-8000-0000000000aa/followers/me");
            assertThat(backend.filed()).isEmpty();
        }
    }

    @Test
    void withoutASignalItWaitsOnThePhoneAndLeavesByItselfAfterTheNextStart() {
        backend.answer("/api/v1/uploads", 503, "text/html", "");
        try (PhoneScreen screen = open(VIETNAMESE)) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            screen.fire("Gửi phản ánh");
            screen.awaitText("Đã lưu trên điện thoại");
            screen.awaitText("chờ mạng");
            screen.fire("Phản ánh việc khác");
            screen.awaitText("Đang chờ gửi");
        }
        backend.heal();

        try (PhoneScreen again = open(VIETNAMESE)) {
            again.awaitText("Chụp ảnh sự việc");
            await().until(() -> backend.filed().size() == 1);
        }
    }

    @Test
    void refusedReportComesBackWithTheReasonIsChangedAndSent() {
        backend.answer(
                "/api/v1/reports",
                422,
                "application/problem+json",
                "{\"type\":\"/problems/invalid-request\",\"title\":\"Sai\","
                        + "\"errors\":[{\"pointer\":\"/description\",\"detail\":\"Hãy viết rõ hơn.\"}]}");
        try (PhoneScreen screen = open(VIETNAMESE)) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            screen.fire("Gửi phản ánh");
            screen.awaitText("cần bạn sửa: Hãy viết rõ hơn.");
            screen.fire("Phản ánh việc khác");
            screen.awaitText("Đang chờ gửi");
            backend.heal();
            screen.fire("Sửa");
            screen.awaitText("Phản ánh này chưa được nhận: Hãy viết rõ hơn. Hãy sửa rồi gửi lại.");
            type(screen, "Mô tả (không bắt buộc)", "Ổ gà rộng một mét giữa đường");
            screen.fire("Gửi phản ánh");

            screen.awaitText("đã gửi, mã HT1");
            assertThat(backend.filed().get(0).description()).isEqualTo("Ổ gà rộng một mét giữa đường");
        }
    }

    @Test
    void draftIsThereAfterTheAppWasClosed() {
        try (PhoneScreen screen = open(VIETNAMESE)) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            type(screen, "Mô tả (không bắt buộc)", "Viết dở thì máy tắt");
            await().until(() -> isOnDisk("Viết dở thì máy tắt"));
        }
        try (PhoneScreen again = open(VIETNAMESE)) {
            again.awaitText("Đây là phản ánh bạn đang viết dở.");
            again.fire("Tiếp tục");
            await().until(() -> again.nodes(TextArea.class).stream()
                    .anyMatch(area -> area.getText().equals("Viết dở thì máy tắt")));
        }
    }

    @Test
    void phoneWithoutCameraSendsWithoutAPhoto() {
        System.setProperty("hientruong.camera", "");
        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Chụp ảnh sự việc");
            assertThat(screen.texts()).doesNotContain("Chụp ảnh");
            screen.fire("Tôi không có ảnh");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            screen.fire("Gửi phản ánh");
            screen.awaitText("Loại sự việc này cần ít nhất một ảnh.");
        }
    }

    @Test
    void refusedCameraAndDamagedPhotoAreSaid() throws IOException {
        System.setProperty("hientruong.camera", "denied");
        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Chụp ảnh sự việc");
            screen.fire("Chụp ảnh");
            await().until(() ->
                    screen.texts().stream().anyMatch(words -> words.contains("chưa được phép dùng máy ảnh")));
        }
        Path pictures = Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(pictures.resolve("1.jpg"), "no photo");
        System.setProperty("hientruong.camera", pictures.toString());
        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Chụp ảnh sự việc");
            screen.fire("Chụp ảnh");
            screen.awaitText("Không đọc được ảnh này. Hãy chụp hoặc chọn ảnh khác.");
        }
    }

    @ParameterizedTest
    @CsvSource({"vi, LIGHT, 1, 390", "en, DARK, 1, 320", "vi, LIGHT, 2, 320", "en, LIGHT, 2, 430", "vi, DARK, 1, 430"})
    void everyStepFitsAndSpeaks(String language, Theme theme, double scale, double width) {
        Locale spoken = new Locale(language);
        Strings text = Strings.in(spoken);
        appearance = new Appearance(theme, false, scale, false);
        look = "%s-%s-%d".formatted(language, theme.name().toLowerCase(Locale.ROOT), Math.round(scale * 100));
        backend.document("/api/v1/reports/nearby", NEARBY);
        try (PhoneScreen screen = open(spoken)) {
            screen.width(width);
            screen.awaitText(text.of("report.begin"));
            seen(screen, "1-begin");
            screen.fire(text.of("report.photo.take"));
            screen.awaitText(text.of("report.photo.another"));
            seen(screen, "2-photo");
            screen.fire(text.of("report.next"));
            screen.awaitText(LIGHT);
            seen(screen, "3-category");
            screen.fire(LIGHT);
            screen.awaitText(text.of("report.question.required", "Đèn hỏng thế nào?"));
            screen.awaitText("Ổ gà sâu ngay đầu cầu Nhật Lệ");
            seen(screen, "4-review");
            screen.pressSpokenBeginning("Phường Đồng Hới");
            screen.awaitText("Xã Lệ Thủy");
            seen(screen, "5-place");
            screen.fire(text.of("report.place.done"));
            screen.fire("Nhấp nháy");
            screen.fire(text.of("report.send"));
            screen.awaitText(text.of("outgoing.sent.code", "HT1"));
            seen(screen, "6-done");
            assertThat(screen.nodes(Labeled.class))
                    .allSatisfy(label -> assertThat(label.getFont().getFamily()).startsWith("Be Vietnam Pro"));
        }
    }

    private static List<String> spoken(PhoneScreen screen) {
        return screen.nodes(Button.class).stream()
                .map(button -> String.valueOf(button.getAccessibleText()))
                .toList();
    }

    private static void type(PhoneScreen screen, String spoken, String words) {
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

    private boolean isOnDisk(String text) throws IOException {
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
}
