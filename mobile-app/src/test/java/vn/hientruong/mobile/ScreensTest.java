package vn.hientruong.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Appearance.Theme;
import vn.hientruong.mobile.testsupport.Fit;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.testsupport.ResidentBackend;
import vn.hientruong.mobile.testsupport.Waiting;
import vn.hientruong.mobile.text.Strings;

/** Every screen of the whole app in both languages, light and dark, at usual and double text size. */
class ScreensTest {
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

    @ParameterizedTest
    @CsvSource({
        "vi, LIGHT, false, 1, 390", "en, DARK, false, 1, 390", "vi, LIGHT, false, 2, 390", "en, LIGHT, false, 1, 320",
        "vi, DARK, true, 1, 430", "en, DARK, false, 2, 430", "vi, DARK, false, 1, 320", "vi, LIGHT, true, 2, 320"
    })
    void everyScreenOfAResident(String language, Theme theme, boolean contrast, double scale, double width) {
        Locale spoken = new Locale(language);
        Strings text = Strings.in(spoken);
        app.signedIn();
        boolean forDocs = width == 390 || width == 430;
        Waiting.refused(folder);
        try (PhoneScreen screen = app.open(spoken, new Appearance(theme, contrast, scale, false))) {
            screen.width(width);
            AppAtHand.awaitStart(screen);
            screen.pressSpokenBeginning(text.of("tab.around"));
            screen.awaitText("57");
            app.seen(screen, "around", forDocs);
            screen.pressSpoken(text.of("around.filter"));
            screen.fire(text.of("around.filter.open"));
            app.seen(screen, "around-filter", forDocs);
            screen.pressSpoken(text.of("shell.close"));
            screen.awaitText(text.of("around.filter.clear", text.of("around.filter.open")));
            Fit.assertEverythingFits(screen);
            screen.fire(text.of("around.filter.clear", text.of("around.filter.open")));
            screen.pressSpoken(text.of("around.showList"));
            screen.awaitText("Ổ gà · Đang xử lý");
            app.seen(screen, "around-list", forDocs);
            screen.pressSpokenBeginning(text.of("tab.mine"));
            screen.awaitText("Ổ gà sâu giữa làn xe máy, trời mưa không thấy.");
            app.seen(screen, "mine", forDocs);
            screen.pressText("Ổ gà, hư hỏng mặt đường");
            screen.awaitText(text.of("rate.title"));
            app.seen(screen, "report", forDocs);
            screen.pressSpokenBeginning(text.of("tab.inbox"));
            screen.awaitText("Đã nhận phản ánh");
            app.seen(screen, "inbox", forDocs);
            screen.pressSpokenBeginning(text.of("tab.account"));
            screen.awaitText("0912345678");
            app.seen(screen, "account", forDocs);
            screen.pressSpokenBeginning(text.of("settings.title"));
            screen.awaitText(text.of("settings.looks"));
            app.seen(screen, "settings", forDocs);
            screen.pressSpoken(text.of("shell.back"));
            screen.pressSpokenBeginning(text.of("choices.title"));
            screen.awaitText(text.of("mail.asked", "nghia@example.vn"));
            app.seen(screen, "choices", forDocs);
            screen.pressSpoken(text.of("shell.back"));
            screen.pressSpokenBeginning(text.of("areas.title"));
            screen.awaitText(spoken.getLanguage().equals("en") ? "Dong Thuan" : "Phường Đồng Thuận");
            app.seen(screen, "areas", forDocs);
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
        boolean forDocs = width == 390;
        try (PhoneScreen screen = app.open(spoken, new Appearance(theme, contrast, scale, false))) {
            screen.width(width);
            AppAtHand.awaitStart(screen);
            screen.pressSpokenBeginning(text.of("tab.mine"));
            screen.awaitText(text.of("mine.guest"));
            app.seen(screen, "mine-guest", forDocs);
            screen.pressSpokenBeginning(text.of("tab.inbox"));
            app.seen(screen, "inbox-guest", forDocs);
            screen.pressSpokenBeginning(text.of("tab.account"));
            app.seen(screen, "account-guest", forDocs);
            screen.fire(text.of("account.signIn"));
            app.seen(screen, "sign-in", forDocs);
            screen.fire(text.of("signIn.consent.read"));
            app.seen(screen, "consent", forDocs);
            screen.pressSpoken(text.of("shell.close"));
            screen.run(() -> screen.nodes(TextField.class).get(0).setText("0912 345 678"));
            screen.run(() -> screen.nodes(CheckBox.class).get(0).setSelected(true));
            screen.fire(text.of("signIn.send"));
            screen.awaitText(text.of("signIn.code.title"));
            app.seen(screen, "sign-in-code", forDocs);
            screen.fire(text.of("signIn.help"));
            app.seen(screen, "help", forDocs);
        }
    }

    @ParameterizedTest
    @CsvSource({"844, 390", "1180, 820"})
    void sidewaysAndOnATablet(int width, int height) {
        app.signedIn();
        try (PhoneScreen screen = app.open()) {
            screen.size(width, height);
            AppAtHand.awaitStart(screen);
            screen.fire("Của tôi");
            screen.awaitText("Rác đổ trộm bên bờ sông.");
            screen.pressText("Ổ gà, hư hỏng mặt đường");
            screen.awaitText("Bạn thấy kết quả thế nào?");
            app.seen(screen, "report", width, height);
            screen.fire("Quanh đây");
            screen.awaitText("57");
            assertThat(screen.texts()).as("the list stands beside").contains("Ổ gà · Đang xử lý");
            app.seen(screen, "around", width, height);
        }
    }
}
