package vn.hientruong.mobile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.categories.KeptCategories;
import vn.hientruong.mobile.testsupport.Fit;
import vn.hientruong.mobile.testsupport.LocalBackend;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.model.category.CategoryView;

/** The whole app on a screen in memory, against a real HTTP server. */
class FieldReportAppTest {
    private static final Locale VIETNAMESE = new Locale("vi");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    private Path folder;

    private final LocalBackend backend = new LocalBackend();

    @AfterEach
    void stop() {
        backend.close();
    }

    private PhoneScreen open(Locale language) {
        Setup setup = new Setup(backend.address(), language, 1, Optional.of(folder));
        return new PhoneScreen(() -> new FieldReportApp(setup, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @Test
    void listsWhatTheBackendOffersInVietnamese() {
        backend.answersWithCategories();

        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Thiên tai, sạt lở, cháy nổ, cứu nạn");

            assertThat(screen.texts())
                    .containsSubsequence(
                            "Bạn muốn phản ánh việc gì?",
                            "Ổ gà, hư hỏng mặt đường",
                            "Xử lý trong 5 ngày làm việc",
                            "Thiên tai, sạt lở, cháy nổ, cứu nạn",
                            "Xử lý trong 1 ngày làm việc",
                            "Khẩn cấp gọi 114 hoặc 112");
            assertThat(screen.scene().getWidth()).isEqualTo(390);
            assertThat(screen.scene().getHeight()).isEqualTo(844);
        }
    }

    @Test
    void speaksEnglishWhenAsked() {
        backend.answersWithCategories();

        try (PhoneScreen screen = open(Locale.ENGLISH)) {
            screen.awaitText("Handled within 1 working day");

            assertThat(screen.texts()).contains("What do you want to report?", "Emergency: call 114 hoặc 112");
            assertThat(backend.lastHeader("Accept-Language")).isEqualTo("en");
        }
    }

    @Test
    void everyTextIsDrawnInTheAppsOwnFont() {
        backend.answersWithCategories();

        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Ổ gà, hư hỏng mặt đường");

            assertThat(screen.nodes(Labeled.class))
                    .allSatisfy(label -> assertThat(label.getFont().getFamily()).startsWith("Be Vietnam Pro"));
        }
    }

    @Test
    void rowsAreLargeEnoughForAThumb() {
        backend.answersWithCategories();

        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Ổ gà, hư hỏng mặt đường");

            assertThat(rows(screen))
                    .hasSize(2)
                    .allSatisfy(
                            row -> assertThat(row.getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(48));
        }
    }

    @Test
    void whateverTakesTheFocusOrIsAControlSaysWhatItIs() {
        backend.answersWithCategories();

        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Ổ gà, hư hỏng mặt đường");
            Fit.assertEverythingSpeaks(screen);
            assertThat(rows(screen))
                    .extracting(Node::getAccessibleText)
                    .contains("Ổ gà, hư hỏng mặt đường. Xử lý trong 5 ngày làm việc.");
        }
        backend.close();
        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Không kết nối được");
            Fit.assertEverythingSpeaks(screen);
        }
    }

    @Test
    void loadingIsShownUntilTheAnswerComes() {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        backend.answers(exchange -> {
            try {
                mayAnswer.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            LocalBackend.send(exchange, 200, "application/json", "[]".getBytes(UTF_8));
        });

        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Đang tải danh sách…");
            mayAnswer.countDown();
            screen.awaitText("Chưa có loại sự việc nào");
        }
    }

    @Test
    void tryingAgainAfterBeingOfflineBringsTheList() {
        backend.answers(200, "text/html", "<html><body>Wi-Fi</body></html>");

        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Chưa tới được máy chủ Hiện Trường");
            assertThat(screen.nodes(Button.class))
                    .isNotEmpty()
                    .allSatisfy(button -> assertThat(button.getHeight()).isGreaterThanOrEqualTo(48));
            backend.answersWithCategories();

            screen.press("Thử lại");

            screen.awaitText("Ổ gà, hư hỏng mặt đường");
            assertThat(screen.texts()).doesNotContain("Thử lại");
        }
    }

    @Test
    void offlineTheKeptListIsShownWithItsAge() {
        new KeptCategories(
                        folder, backend.address(), VIETNAMESE, Jsonb.builder().build())
                .keep(
                        List.of(new CategoryView("o-ga", "Ổ gà", true, 5, null, null, null, null, 0, List.of())),
                        NOW.minus(Duration.ofHours(3)));
        backend.close();

        try (PhoneScreen screen = open(VIETNAMESE)) {
            screen.awaitText("Không kết nối được");

            assertThat(screen.texts())
                    .contains("Ổ gà")
                    .anySatisfy(text -> assertThat(text).startsWith("Đang xem danh sách lưu 3 giờ trước."));
        }
    }

    @Test
    void listReadOnlineIsThereOffline() {
        backend.answersWithCategories();
        try (PhoneScreen online = open(VIETNAMESE)) {
            online.awaitText("Ổ gà, hư hỏng mặt đường");
        }
        backend.close();

        try (PhoneScreen offline = open(VIETNAMESE)) {
            offline.awaitText("Không kết nối được");

            assertThat(offline.texts()).contains("Ổ gà, hư hỏng mặt đường");
        }
    }

    private static List<Node> rows(PhoneScreen screen) {
        return screen.nodes(Node.class).stream()
                .filter(node -> node.getStyleClass().contains("row"))
                .toList();
    }
}
