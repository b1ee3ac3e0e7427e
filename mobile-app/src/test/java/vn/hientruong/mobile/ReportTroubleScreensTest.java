package vn.hientruong.mobile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.mobile.FilingAtHand.HOLE;
import static vn.hientruong.mobile.FilingAtHand.take;
import static vn.hientruong.mobile.FilingAtHand.type;

import java.nio.file.Path;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.testsupport.PhoneScreen;

/** The whole app: somebody reports something, and not all goes well. */
class ReportTroubleScreensTest {
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
    void withoutASignalItWaitsOnThePhoneAndLeavesByItselfAfterTheNextStart() {
        filing.backend.answer("/api/v1/uploads", 503, "text/html", "");
        try (PhoneScreen screen = filing.open()) {
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
        filing.backend.heal();

        try (PhoneScreen again = filing.open()) {
            again.awaitText("Chụp ảnh sự việc");
            await().until(() -> filing.backend.filed().size() == 1);
        }
    }

    @Test
    void refusedReportComesBackWithTheReasonIsChangedAndSent() {
        filing.backend.answer(
                "/api/v1/reports",
                422,
                "application/problem+json",
                "{\"type\":\"/problems/invalid-request\",\"title\":\"Sai\","
                        + "\"errors\":[{\"pointer\":\"/description\",\"detail\":\"Hãy viết rõ hơn.\"}]}");
        try (PhoneScreen screen = filing.open()) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            screen.fire("Gửi phản ánh");
            screen.awaitText("cần bạn sửa: Hãy viết rõ hơn.");
            screen.fire("Phản ánh việc khác");
            screen.awaitText("Đang chờ gửi");
            filing.backend.heal();
            screen.fire("Sửa");
            screen.awaitText("Phản ánh này chưa được nhận: Hãy viết rõ hơn. Hãy sửa rồi gửi lại.");
            type(screen, "Mô tả (không bắt buộc)", "Ổ gà rộng một mét giữa đường");
            screen.fire("Gửi phản ánh");

            screen.awaitText("đã gửi, mã HT1");
            assertThat(filing.backend.filed().get(0).description()).isEqualTo("Ổ gà rộng một mét giữa đường");
        }
    }

    @Test
    void draftIsThereAfterTheAppWasClosed() {
        try (PhoneScreen screen = filing.open()) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            type(screen, "Mô tả (không bắt buộc)", "Viết dở thì máy tắt");
            await().until(() -> filing.isOnDisk("Viết dở thì máy tắt"));
        }
        try (PhoneScreen again = filing.open()) {
            again.awaitText("Đây là phản ánh bạn đang viết dở.");
            again.fire("Tiếp tục");
            await().until(() -> again.nodes(TextArea.class).stream()
                    .anyMatch(area -> area.getText().equals("Viết dở thì máy tắt")));
        }
    }

    @Test
    void phoneWithoutCameraSendsWithoutAPhoto() {
        System.setProperty("hientruong.camera", "");
        try (PhoneScreen screen = filing.open()) {
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
    void refusedCameraAndDamagedPhotoAreSaid() {
        System.setProperty("hientruong.camera", "denied");
        try (PhoneScreen screen = filing.open()) {
            screen.awaitText("Chụp ảnh sự việc");
            screen.fire("Chụp ảnh");
            await().until(() ->
                    screen.texts().stream().anyMatch(words -> words.contains("chưa được phép dùng máy ảnh")));
        }
        filing.pictures("damaged", "no photo".getBytes(UTF_8));
        try (PhoneScreen screen = filing.open()) {
            screen.awaitText("Chụp ảnh sự việc");
            screen.fire("Chụp ảnh");
            screen.awaitText("Không đọc được ảnh này. Hãy chụp hoặc chọn ảnh khác.");
        }
    }
}
