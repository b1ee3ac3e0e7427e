package vn.hientruong.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.testsupport.ResidentBackend;
import vn.hientruong.mobile.testsupport.SampleInbox;
import vn.hientruong.mobile.testsupport.SampleReports;
import vn.hientruong.mobile.testsupport.Waiting;

/** What one is told, of own reports and others, with a network and without. */
class ReadingScreensTest {
    @TempDir
    private Path folder;

    private final ResidentBackend backend = new ResidentBackend();

    @SuppressWarnings("NullAway.Init") // set before each test
    private AppAtHand app;

    @BeforeEach
    void prepare() {
        app = new AppAtHand(folder, backend.address());
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void ratingTakesOnePressAndTheUnreadBadgeGoes() {
        app.signedIn();
        try (PhoneScreen screen = app.open()) {
            screen.awaitText("1");
            screen.press("Hộp thư");
            backend.answer(
                    "GET /api/v1/me/notifications",
                    SampleInbox.TWO
                            .replace("\"unread\":1", "\"unread\":0")
                            .replace("null}", "\"2026-11-22T09:00:00Z\"}"));
            screen.press("Phản ánh đã được xử lý");
            screen.awaitText("Hài lòng");
            assertThat(screen.texts()).doesNotContain("1");
            backend.answer("GET /api/v1/reports/" + SampleReports.ID, SampleReports.closed());
            screen.press("Hài lòng");

            screen.awaitText("Hoàn thành");
            assertThat(screen.texts()).contains("Cảm ơn bạn đã đánh giá").doesNotContain("Không hài lòng");
        }
    }

    @Test
    void reopeningIsWrittenInVietnamese() {
        app.signedIn();
        backend.answer("PUT /api/v1/reports/" + SampleReports.ID + "/reopening", SampleReports.ofSomebodyElse());
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Của tôi");
            screen.awaitText("Rác đổ trộm bên bờ sông.");
            screen.pressText("Ổ gà, hư hỏng mặt đường");
            screen.awaitText("Bạn thấy kết quả thế nào?");
            screen.fire("Chưa được xử lý? Yêu cầu làm lại");
            screen.type("Mưa xuống lại lún, nước vẫn ngập ở chỗ cũ");
            app.seen(screen, "reopening", false);
            screen.fire("Gửi");

            screen.awaitText("Đã yêu cầu xử lý lại");
            assertThat(backend.asked()).contains("PUT /api/v1/reports/" + SampleReports.ID + "/reopening");
        }
    }

    @Test
    void readWithoutANetworkWhatWasReadWithOne() {
        app.signedIn();
        try (PhoneScreen online = app.open()) {
            AppAtHand.awaitStart(online);
            online.press("Của tôi");
            online.awaitText("Rác đổ trộm bên bờ sông.");
            online.pressText("Ổ gà, hư hỏng mặt đường");
            online.awaitText("Bạn thấy kết quả thế nào?");
        }
        backend.close();
        try (PhoneScreen offline = app.open()) {
            offline.press("Của tôi");
            offline.awaitText("Đang xem danh sách lưu vừa xong.");
            offline.pressText("Ổ gà, hư hỏng mặt đường");
            offline.awaitText("Đang xem bản lưu vừa xong.");
            assertThat(offline.texts()).contains("Đã vá ổ gà và sơn lại vạch kẻ đường.");
            offline.press("Hộp thư");
            offline.awaitText("Phản ánh đã được xử lý");
            app.seen(offline, "offline", true);
        }
    }

    @Test
    void reportThatCameBackStandsAboveTheOwnAndOpensItsDraft() {
        app.signedIn();
        Waiting.refused(folder);
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Của tôi");
            screen.awaitText("Rác đổ trộm bên bờ sông.");
            assertThat(screen.texts()).containsSubsequence("Rác chất đống trước chợ", "Ổ gà, hư hỏng mặt đường");
            screen.pressText("Rác chất đống trước chợ");

            screen.awaitText("Phản ánh này chưa được nhận: Hãy viết rõ hơn. Hãy sửa rồi gửi lại.");
        }
    }

    @Test
    void guestOpensAPublicReportFromTheListBesideTheMap() {
        backend.answer("GET /api/v1/reports/" + SampleReports.ID, SampleReports.ofSomebodyElse());
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Quanh đây");
            screen.awaitText("57");
            screen.pressSpoken("Xem danh sách");
            screen.awaitText("Ổ gà · Đang xử lý");
            screen.pressText("Ổ gà · Đang xử lý");
            screen.awaitText("QB-7K2M9");
            screen.fire("Tôi cũng thấy, theo dõi");

            screen.awaitText("Hãy đăng nhập để theo dõi việc này.");
            app.seen(screen, "report-guest", true);
        }
    }

    @Test
    void mapSaysSoWhenItIsNotKnownWhereOneStands() {
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Quanh đây");
            screen.fire("Tới chỗ tôi đứng");

            screen.awaitText("Chưa biết bạn đang ở đâu. Hãy bật định vị và cho phép ứng dụng dùng vị trí.");
        }
    }
}
