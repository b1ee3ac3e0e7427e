package vn.hientruong.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
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
import vn.hientruong.mobile.testsupport.ResidentBackend;
import vn.hientruong.mobile.testsupport.SampleInbox;
import vn.hientruong.mobile.testsupport.SampleReports;
import vn.hientruong.mobile.testsupport.Waiting;
import vn.hientruong.mobile.text.Strings;

/** Every screen of the whole app in both languages, light and dark, at usual and double text size. */
class ScreensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    private Path folder;

    private final ResidentBackend backend = new ResidentBackend();
    private String look = "";
    private boolean forDocs;

    @AfterEach
    void stop() {
        backend.close();
    }

    private PhoneScreen open(Locale language, Appearance appearance) {
        look = "%s-%s%s-%d"
                .formatted(
                        language.getLanguage(),
                        appearance.theme().name().toLowerCase(Locale.ROOT),
                        appearance.contrast() ? "-contrast" : "",
                        Math.round(appearance.textScale() * 100));
        Settings settings = new Settings(language, appearance.withMotion(false));
        new KeptSettings(folder, settings).keep(settings);
        Setup setup = new Setup(backend.address(), language, 1, Optional.of(folder));
        return new PhoneScreen(() -> new FieldReportApp(setup, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static void awaitStart(PhoneScreen screen) {
        Awaitility.await()
                .until(() -> screen.texts().contains("Chụp ảnh sự việc")
                        || screen.texts().contains("Take a photo of it"));
    }

    private void signedIn() {
        String session = """
                {"backend":"%s","account":"0190a5c2-0000-7000-8000-000000000001","phone":"0912345678",
                 "accessToken":"a","refreshToken":"r"}""".formatted(backend.address());
        try {
            Files.writeString(folder.resolve("session.json"), session, StandardCharsets.UTF_8);
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    private void seen(PhoneScreen screen, String name) {
        Album.keep(screen, name + "-" + look, forDocs);
        Fit.assertEverythingFits(screen);
        Fit.assertEverythingSpeaks(screen);
    }

    @ParameterizedTest
    @CsvSource({
        "vi, LIGHT, false, 1, 390", "en, DARK, false, 1, 390", "vi, LIGHT, false, 2, 390", "en, LIGHT, false, 1, 320",
        "vi, DARK, true, 1, 430", "en, DARK, false, 2, 430", "vi, DARK, false, 1, 320", "vi, LIGHT, true, 2, 320"
    })
    void everyScreenOfAResident(String language, Theme theme, boolean contrast, double scale, double width) {
        Locale spoken = new Locale(language);
        Strings text = Strings.in(spoken);
        signedIn();
        forDocs = width == 390 || width == 430;
        Waiting.refused(folder);
        try (PhoneScreen screen = open(spoken, new Appearance(theme, contrast, scale, false))) {
            screen.width(width);
            awaitStart(screen);
            screen.pressSpokenBeginning(text.of("tab.around"));
            screen.awaitText("57");
            seen(screen, "around");
            screen.pressSpoken(text.of("around.filter"));
            screen.fire(text.of("around.filter.open"));
            seen(screen, "around-filter");
            screen.pressSpoken(text.of("shell.close"));
            screen.awaitText(text.of("around.filter.clear", text.of("around.filter.open")));
            Fit.assertEverythingFits(screen);
            screen.fire(text.of("around.filter.clear", text.of("around.filter.open")));
            screen.pressSpoken(text.of("around.showList"));
            screen.awaitText("Ổ gà · Đang xử lý");
            seen(screen, "around-list");
            screen.pressSpokenBeginning(text.of("tab.mine"));
            screen.awaitText("Ổ gà sâu giữa làn xe máy, trời mưa không thấy.");
            seen(screen, "mine");
            screen.pressText("Ổ gà, hư hỏng mặt đường");
            screen.awaitText(text.of("rate.title"));
            seen(screen, "report");
            screen.pressSpokenBeginning(text.of("tab.inbox"));
            screen.awaitText("Đã nhận phản ánh");
            seen(screen, "inbox");
            screen.pressSpokenBeginning(text.of("tab.account"));
            screen.awaitText("0912345678");
            seen(screen, "account");
            screen.pressSpokenBeginning(text.of("settings.title"));
            screen.awaitText(text.of("settings.looks"));
            seen(screen, "settings");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vi, LIGHT, false, 1, 390",
        "en, DARK, false, 1, 390",
        "vi, LIGHT, false, 2, 390",
        "en, LIGHT, true, 2, 320"
    })
    void everyScreenOfAGuest(String language, Theme theme, boolean contrast, double scale, double width) {
        Locale spoken = new Locale(language);
        Strings text = Strings.in(spoken);
        forDocs = width == 390;
        try (PhoneScreen screen = open(spoken, new Appearance(theme, contrast, scale, false))) {
            screen.width(width);
            awaitStart(screen);
            screen.pressSpokenBeginning(text.of("tab.mine"));
            screen.awaitText(text.of("mine.guest"));
            seen(screen, "mine-guest");
            screen.pressSpokenBeginning(text.of("tab.inbox"));
            seen(screen, "inbox-guest");
            screen.pressSpokenBeginning(text.of("tab.account"));
            seen(screen, "account-guest");
            screen.fire(text.of("account.signIn"));
            seen(screen, "sign-in");
            screen.fire(text.of("signIn.consent.read"));
            seen(screen, "consent");
            screen.pressSpoken(text.of("shell.close"));
            screen.run(() -> screen.nodes(TextField.class).get(0).setText("0912 345 678"));
            screen.run(() -> screen.nodes(CheckBox.class).get(0).setSelected(true));
            screen.fire(text.of("signIn.send"));
            screen.awaitText(text.of("signIn.code.title"));
            seen(screen, "sign-in-code");
            screen.fire(text.of("signIn.help"));
            seen(screen, "help");
        }
    }

    @Test
    void residentSignsInByTypingAndIsSignedOutEverywhere() {
        try (PhoneScreen screen = open(new Locale("vi"), Appearance.USUAL)) {
            awaitStart(screen);
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
        signedIn();
        try (PhoneScreen screen = open(new Locale("vi"), Appearance.USUAL)) {
            awaitStart(screen);
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
        signedIn();
        try (PhoneScreen screen = open(new Locale("vi"), Appearance.USUAL)) {
            awaitStart(screen);
            screen.press("Tài khoản");
            screen.fire("Tải dữ liệu của tôi. Một tệp chứa mọi điều hệ thống biết về bạn");

            screen.awaitText("Đã lưu vào " + folder.resolve("hien-truong.json"));
            assertThat(Files.readString(folder.resolve("hien-truong.json"))).contains("0912345678");
        }
    }

    @Test
    void ratingTakesOnePressAndTheUnreadBadgeGoes() {
        signedIn();
        try (PhoneScreen screen = open(new Locale("vi"), Appearance.USUAL)) {
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
        signedIn();
        backend.answer("PUT /api/v1/reports/" + SampleReports.ID + "/reopening", SampleReports.ofSomebodyElse());
        try (PhoneScreen screen = open(new Locale("vi"), Appearance.USUAL)) {
            awaitStart(screen);
            screen.press("Của tôi");
            screen.awaitText("Rác đổ trộm bên bờ sông.");
            screen.pressText("Ổ gà, hư hỏng mặt đường");
            screen.awaitText("Bạn thấy kết quả thế nào?");
            screen.fire("Chưa được xử lý? Yêu cầu làm lại");
            screen.type("Mưa xuống lại lún, nước vẫn ngập ở chỗ cũ");
            seen(screen, "reopening");
            screen.fire("Gửi");

            screen.awaitText("Đã yêu cầu xử lý lại");
            assertThat(backend.asked()).contains("PUT /api/v1/reports/" + SampleReports.ID + "/reopening");
        }
    }

    @Test
    void readWithoutANetworkWhatWasReadWithOne() {
        signedIn();
        try (PhoneScreen online = open(new Locale("vi"), Appearance.USUAL)) {
            awaitStart(online);
            online.press("Của tôi");
            online.awaitText("Rác đổ trộm bên bờ sông.");
            online.pressText("Ổ gà, hư hỏng mặt đường");
            online.awaitText("Bạn thấy kết quả thế nào?");
        }
        backend.close();
        try (PhoneScreen offline = open(new Locale("vi"), Appearance.USUAL)) {
            offline.press("Của tôi");
            offline.awaitText("Đang xem danh sách lưu vừa xong.");
            offline.pressText("Ổ gà, hư hỏng mặt đường");
            offline.awaitText("Đang xem bản lưu vừa xong.");
            assertThat(offline.texts()).contains("Đã vá ổ gà và sơn lại vạch kẻ đường.");
            offline.press("Hộp thư");
            offline.awaitText("Phản ánh đã được xử lý");
            look = "vi-light-100";
            forDocs = true;
            seen(offline, "offline");
        }
    }

    @Test
    void reportThatCameBackStandsAboveTheOwnAndOpensItsDraft() {
        signedIn();
        Waiting.refused(folder);
        try (PhoneScreen screen = open(new Locale("vi"), Appearance.USUAL)) {
            awaitStart(screen);
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
        try (PhoneScreen screen = open(new Locale("vi"), Appearance.USUAL)) {
            awaitStart(screen);
            screen.press("Quanh đây");
            screen.awaitText("57");
            screen.pressSpoken("Xem danh sách");
            screen.awaitText("Ổ gà · Đang xử lý");
            screen.pressText("Ổ gà · Đang xử lý");
            screen.awaitText("QB-7K2M9");
            screen.fire("Tôi cũng thấy, theo dõi");

            screen.awaitText("Hãy đăng nhập để theo dõi việc này.");
            look = "vi-light-100";
            forDocs = true;
            seen(screen, "report-guest");
        }
    }

    @Test
    void mapSaysSoWhenItIsNotKnownWhereOneStands() {
        try (PhoneScreen screen = open(new Locale("vi"), Appearance.USUAL)) {
            awaitStart(screen);
            screen.press("Quanh đây");
            screen.fire("Tới chỗ tôi đứng");

            screen.awaitText("Chưa biết bạn đang ở đâu. Hãy bật định vị và cho phép ứng dụng dùng vị trí.");
        }
    }

    @Test
    void anotherLanguageIsThereAtOnceAndStays() {
        try (PhoneScreen screen = open(new Locale("vi"), Appearance.USUAL)) {
            awaitStart(screen);
            screen.press("Tài khoản");
            screen.fire("Cài đặt. Ngôn ngữ, cỡ chữ, nền tối, tương phản");
            screen.press("English");

            screen.awaitText("You are using the app as a guest");
        }
        Setup setup = new Setup(backend.address(), new Locale("vi"), 1, Optional.of(folder));
        try (PhoneScreen later = new PhoneScreen(() -> new FieldReportApp(setup, Clock.systemUTC()))) {
            later.awaitText("Take a photo of it");
        }
    }

    @ParameterizedTest
    @CsvSource({"844, 390", "1180, 820"})
    void sidewaysAndOnATablet(double width, double height) {
        signedIn();
        forDocs = true;
        try (PhoneScreen screen = open(new Locale("vi"), Appearance.USUAL)) {
            look = "vi-light-" + (int) width + "x" + (int) height;
            screen.size(width, height);
            awaitStart(screen);
            screen.fire("Của tôi");
            screen.awaitText("Rác đổ trộm bên bờ sông.");
            screen.pressText("Ổ gà, hư hỏng mặt đường");
            screen.awaitText("Bạn thấy kết quả thế nào?");
            seen(screen, "report");
            screen.fire("Quanh đây");
            screen.awaitText("57");
            assertThat(screen.texts()).as("the list stands beside").contains("Ổ gà · Đang xử lý");
            seen(screen, "around");
        }
    }
}
