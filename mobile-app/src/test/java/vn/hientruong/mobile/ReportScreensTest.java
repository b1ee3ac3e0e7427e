package vn.hientruong.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.mobile.FilingAtHand.HOLE;
import static vn.hientruong.mobile.FilingAtHand.LIGHT;
import static vn.hientruong.mobile.FilingAtHand.NEARBY;
import static vn.hientruong.mobile.FilingAtHand.spoken;
import static vn.hientruong.mobile.FilingAtHand.take;
import static vn.hientruong.mobile.FilingAtHand.type;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Appearance.Theme;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.report.NewReport;

/** The whole app: somebody reports something, by tapping and typing. */
class ReportScreensTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FilingAtHand filing;

    @BeforeEach
    void prepare() {
        filing = new FilingAtHand(folder);
    }

    @AfterEach
    void stop() {
        filing.close();
    }

    @Test
    void threeTapsLeadFromThePhotoToTheReport() {
        try (PhoneScreen screen = filing.open()) {
            take(screen);

            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            screen.awaitText("Phường Đồng Hới");
            screen.fire("Gửi phản ánh");

            screen.awaitText("Đã lưu trên điện thoại");
            screen.awaitText("đã gửi, mã HT1");
            assertThat(filing.backend.filed()).singleElement().satisfies(report -> {
                assertThat(report.category()).isEqualTo("o-ga");
                assertThat(report.description()).isEqualTo(HOLE);
                assertThat(report.place().lat()).isEqualTo(17.4689);
                assertThat(report.place().accuracyMetres()).isEqualTo(8);
                assertThat(report.media()).hasSize(1);
                assertThat(report.takenAt()).isEqualTo(AppAtHand.NOW);
                assertThat(report.anonymous()).isTrue();
            });
        }
    }

    @Test
    void wordsAndAnswersAreTypedInVietnamese() {
        try (PhoneScreen screen = filing.open()) {
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
            NewReport report = filing.backend.filed().get(0);
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
        try (PhoneScreen screen = filing.open()) {
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
        try (PhoneScreen screen = filing.open()) {
            take(screen);
            screen.fire("Chụp thêm ảnh");
            await().until(() -> spoken(screen).contains("Bỏ ảnh 2 trên 2"));
            screen.fire("Đưa ảnh 2 trên 2 lên trước");
            screen.fire("Bỏ ảnh 2 trên 2");
            await().until(() -> spoken(screen).contains("Bỏ ảnh 1 trên 1"));
        }
    }

    @Test
    void arrowLeadsAStepBackUntilTheFirst() {
        try (PhoneScreen screen = filing.open()) {
            take(screen);
            assertThat(spoken(screen)).doesNotContain("Quay lại");
            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);

            screen.fire("Quay lại");

            screen.awaitText("Chụp thêm ảnh");
            assertThat(spoken(screen)).doesNotContain("Quay lại");
        }
    }

    @Test
    void placeIsChosenByCommuneAndWordsWithoutAMapOrAPosition() {
        System.setProperty("hientruong.position", "");
        try (PhoneScreen screen = filing.open()) {
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
            NewReport report = filing.backend.filed().get(0);
            assertThat(report.place().address()).isEqualTo("Chợ Tréo, cạnh cầu Kiến Giang");
            assertThat(report.place().lat()).isBetween(17.0, 17.3);
        }
    }

    @Test
    void somebodyElsesReportIsFollowedInstead() {
        filing.backend.document("/api/v1/reports/nearby", NEARBY);
        try (PhoneScreen screen = filing.open()) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            screen.awaitText("Ổ gà sâu ngay đầu cầu Nhật Lệ");
            assertThat(screen.texts()).contains("Cách 12 m, 3 người theo dõi");

            screen.fire("Tôi cũng thấy: Ổ gà sâu ngay đầu cầu Nhật Lệ");

            screen.awaitText("Bạn sẽ nhận tin về từng bước xử lý việc này.");
            assertThat(filing.backend.asked())
                    .contains("PUT /api/v1/reports/0190a5c2-0000-7000-8000-0000000000aa/followers/me");
            assertThat(filing.backend.filed()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"vi, LIGHT, 1, 390", "en, DARK, 1, 320", "vi, LIGHT, 2, 320", "en, LIGHT, 2, 430", "vi, DARK, 1, 430"})
    void everyStepFitsAndSpeaks(String language, Theme theme, double scale, double width) {
        Locale spoken = new Locale(language);
        Strings text = Strings.in(spoken);
        filing.backend.document("/api/v1/reports/nearby", NEARBY);
        try (PhoneScreen screen = filing.open(spoken, new Appearance(theme, false, scale, false))) {
            screen.width(width);
            screen.awaitText(text.of("report.begin"));
            filing.seen(screen, "1-begin");
            screen.fire(text.of("report.photo.take"));
            screen.awaitText(text.of("report.photo.another"));
            filing.seen(screen, "2-photo");
            screen.fire(text.of("report.next"));
            screen.awaitText(LIGHT);
            filing.seen(screen, "3-category");
            screen.fire(LIGHT);
            screen.awaitText(text.of("report.question.required", "Đèn hỏng thế nào?"));
            screen.awaitText("Ổ gà sâu ngay đầu cầu Nhật Lệ");
            filing.seen(screen, "4-review");
            screen.pressSpokenBeginning("Phường Đồng Hới");
            screen.awaitText("Xã Lệ Thủy");
            filing.seen(screen, "5-place");
            screen.fire(text.of("report.place.done"));
            screen.fire("Nhấp nháy");
            screen.fire(text.of("report.send"));
            screen.awaitText(text.of("outgoing.sent.code", "HT1"));
            filing.seen(screen, "6-done");
            assertThat(screen.nodes(Labeled.class))
                    .allSatisfy(label -> assertThat(label.getFont().getFamily()).startsWith("Be Vietnam Pro"));
        }
    }
}
