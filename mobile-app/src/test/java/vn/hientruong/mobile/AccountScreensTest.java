package vn.hientruong.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.testsupport.ResidentBackend;

/** Signing in and out, and what one may do with one's own data. */
class AccountScreensTest {
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
    void residentSignsInByTypingAndIsSignedOutEverywhere() {
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Tài khoản");
            screen.press("Đăng nhập");
            screen.clickAt(screen.nodes(TextField.class).get(0), 20, 20);
            screen.type("0912 345 678");
            screen.press("Gửi mã cho tôi");
            screen.awaitText("Cần sự đồng ý của bạn");
            screen.clickAt(screen.nodes(CheckBox.class).get(0), 10, 24);
            screen.press("Gửi mã cho tôi");
            screen.awaitText("Nhập mã trong tin nhắn");
            screen.type("123456\n");
            screen.awaitText("0912 345 678".replace(" ", ""));
            assertThat(screen.texts()).contains("Đã đăng nhập");

            screen.fire("Đăng xuất khỏi mọi thiết bị. Dùng khi mất điện thoại");
            screen.press("Đăng xuất tất cả");

            screen.awaitText("Bạn đang dùng với tư cách khách");
            assertThat(backend.asked()).contains("DELETE /api/v1/me/sessions");
            assertThat(folder.resolve("session.json")).doesNotExist();
        }
    }

    @Test
    void accountIsDeletedOnlyAfterAYes() {
        app.signedIn();
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Tài khoản");
            screen.fire("Xóa tài khoản. Không lấy lại được");
            screen.press("Thôi");
            assertThat(backend.asked()).doesNotContain("DELETE /api/v1/me");
            screen.fire("Xóa tài khoản. Không lấy lại được");
            screen.press("Xóa vĩnh viễn");

            screen.awaitText("Bạn đang dùng với tư cách khách");
            assertThat(backend.asked()).contains("DELETE /api/v1/me");
        }
    }

    @Test
    void copyOfOnesDataIsSavedAsAFile() throws IOException {
        app.signedIn();
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Tài khoản");
            screen.fire("Tải dữ liệu của tôi. Một tệp chứa mọi điều hệ thống biết về bạn");

            screen.awaitText("Đã lưu vào " + folder.resolve("hien-truong.json"));
            assertThat(Files.readString(folder.resolve("hien-truong.json"))).contains("0912345678");
        }
    }

    @Test
    void anotherLanguageIsThereAtOnceAndStays() {
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Tài khoản");
            screen.fire("Cài đặt. Ngôn ngữ, cỡ chữ, nền tối, tương phản");
            screen.press("English");

            screen.awaitText("You are using the app as a guest");
        }
        try (PhoneScreen later = app.reopen(AppAtHand.VIETNAMESE, Clock.systemUTC())) {
            later.awaitText("Take a photo of it");
        }
    }

    @Test
    void oneChoosesByKeyboardWhatOneHearsOf() {
        app.signedIn();
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Tài khoản");
            screen.pressSpokenBeginning("Thông báo");
            screen.awaitText("Giờ yên tĩnh");
            CheckBox box = box(screen, "Từng bước xử lý: SMS");
            screen.run(box::requestFocus);
            screen.key(KeyCode.SPACE);

            await().until(() ->
                    backend.body("PUT /api/v1/me/notification-choices").contains("\"sms\":[\"PROGRESS\",\"RESULT\"]"));
            assertThat(box(screen, "Từng bước xử lý: SMS"))
                    .as("still there to go on from")
                    .isSameAs(box);
            assertThat(box.isFocused()).isTrue();
            assertThat(box.isSelected()).isTrue();
        }
    }

    @Test
    void choiceMadeWithoutANetworkIsKeptAndGoesByItself() {
        app.signedIn();
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Tài khoản");
            screen.pressSpokenBeginning("Thông báo");
            screen.awaitText("Giờ yên tĩnh");
            backend.silent(true);
            screen.fire("Cảnh báo của chính quyền: SMS");
            screen.awaitText("Lựa chọn của bạn chưa tới máy chủ");
            app.seen(screen, "choices-offline", true);
        }
        backend.silent(false);
        try (PhoneScreen again = app.open()) {
            AppAtHand.awaitStart(again);
            again.press("Tài khoản");
            again.pressSpokenBeginning("Thông báo");
            await().until(() ->
                    backend.body("PUT /api/v1/me/notification-choices").contains("\"sms\":[\"ALERT\",\"RESULT\"]"));
        }
    }

    @Test
    void communeIsTypedAndAdded() {
        app.signedIn();
        try (PhoneScreen screen = app.open()) {
            AppAtHand.awaitStart(screen);
            screen.press("Tài khoản");
            screen.pressSpokenBeginning("Xã, phường của tôi");
            screen.awaitText("Phường Đồng Thuận");
            FilingAtHand.type(screen, "Tên xã hoặc phường", "đồng thuận");
            screen.fire("Phường Đồng Thuận");

            await().until(() -> backend.body("PUT /api/v1/me/areas").equals("{\"areas\":[\"18880\",\"18865\"]}"));
            screen.fire("Bỏ Phường Đồng Hới");
            await().until(() -> backend.body("PUT /api/v1/me/areas").equals("{\"areas\":[\"18865\"]}"));
        }
    }

    private static CheckBox box(PhoneScreen screen, String spoken) {
        return screen.nodes(CheckBox.class).stream()
                .filter(one -> spoken.equals(one.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }
}
