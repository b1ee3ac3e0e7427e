package vn.hientruong.mobile;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.testfx.util.WaitForAsyncUtils;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.settings.KeptSettings;
import vn.hientruong.mobile.settings.Settings;
import vn.hientruong.mobile.testsupport.Album;
import vn.hientruong.mobile.testsupport.Fit;
import vn.hientruong.mobile.testsupport.PhoneScreen;

/** The whole app with a folder of its own and a backend of the test's; its clock stands, and nothing moves. */
final class AppAtHand {
    static final Locale VIETNAMESE = new Locale("vi");
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Path folder;
    private final URI backend;
    private String look = "";

    AppAtHand(Path folder, URI backend) {
        this.folder = folder;
        this.backend = backend;
    }

    /** As it looks in the beginning. */
    PhoneScreen open() {
        return open(VIETNAMESE, Appearance.USUAL);
    }

    PhoneScreen open(Locale language, Appearance appearance) {
        look = "%s-%s%s-%d"
                .formatted(
                        language.getLanguage(),
                        appearance.theme().name().toLowerCase(Locale.ROOT),
                        appearance.contrast() ? "-contrast" : "",
                        Math.round(appearance.textScale() * 100));
        Settings settings = new Settings(language, appearance.withMotion(false));
        new KeptSettings(folder, settings).keep(settings);
        return reopen(language, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** With whatever settings lie in the folder. */
    PhoneScreen reopen(Locale language, Clock clock) {
        Setup setup = new Setup(backend, language, 1, Optional.of(folder));
        return new PhoneScreen(() -> new FieldReportApp(setup, clock));
    }

    /** Started, in either language. */
    static void awaitStart(PhoneScreen screen) {
        Awaitility.await()
                .until(() -> screen.texts().contains("Chụp ảnh sự việc")
                        || screen.texts().contains("Take a photo of it"));
        // a place that still moves is missed by a press
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Somebody has signed in on this phone before. */
    void signedIn() {
        String session = """
                {"backend":"%s","account":"0190a5c2-0000-7000-8000-000000000001","phone":"0912345678",
                 "accessToken":"a","refreshToken":"r"}""".formatted(backend);
        try {
            Files.writeString(folder.resolve("session.json"), session, StandardCharsets.UTF_8);
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    /** Is a picture of the album, perhaps one {@code forDocs} too; nothing on it is cut or says nothing. */
    void seen(PhoneScreen screen, String name, boolean forDocs) {
        Album.keep(screen, name + "-" + look, forDocs);
        Fit.assertEverythingFits(screen);
        Fit.assertEverythingSpeaks(screen);
    }

    /** The same at a size in pixels that the name of the picture tells instead of the size of the text. */
    void seen(PhoneScreen screen, String name, int width, int height) {
        Album.keep(screen, "%s-vi-light-%dx%d".formatted(name, width, height), true);
        Fit.assertEverythingFits(screen);
        Fit.assertEverythingSpeaks(screen);
    }
}
