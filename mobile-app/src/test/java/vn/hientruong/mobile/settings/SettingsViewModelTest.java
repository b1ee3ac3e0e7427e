package vn.hientruong.mobile.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Appearance.Theme;

class SettingsViewModelTest {
    private static final Settings FIRST = new Settings(new Locale("vi"), Appearance.USUAL);

    @TempDir
    private Path folder;

    private final List<Settings> applied = new ArrayList<>();
    private KeptSettings kept;
    private SettingsViewModel model;

    @BeforeEach
    void open() {
        kept = new KeptSettings(folder, FIRST);
        model = new SettingsViewModel(FIRST, kept, new Tasks(Runnable::run, Runnable::run), applied::add);
    }

    @Test
    void appJustInstalledLooksTheUsualWay() {
        assertThat(kept.get()).isEqualTo(FIRST);
    }

    @Test
    void whatIsChosenIsShownAndThereTheNextTime() {
        model.dark(true);
        model.contrast(true);
        model.motion(false);
        model.speak(Locale.ENGLISH);

        Settings expected = new Settings(Locale.ENGLISH, new Appearance(Theme.DARK, true, 1, false));
        assertThat(applied).hasSize(4).endsWith(expected);
        assertThat(new KeptSettings(folder, FIRST).get()).isEqualTo(expected);
    }

    @Test
    void textGrowsAndShrinksStepByStepWithinItsBounds() {
        while (model.canGrow()) {
            model.grow();
        }
        assertThat(model.settings().get().appearance().textScale()).isEqualTo(2);
        while (model.canShrink()) {
            model.shrink();
        }
        assertThat(model.settings().get().appearance().textScale()).isEqualTo(0.8);
        assertThat(applied).hasSize(5 + 6);
    }

    @Test
    void choosingWhatIsChosenAlreadyDoesNothing() {
        model.dark(false);

        assertThat(applied).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void damagedSettingsAreTheUsualOnes() throws IOException {
        Files.write(folder.resolve("settings.properties"), new byte[] {0, (byte) 0xff, '\\', 'u', 'x'});
        assertThat(kept.get()).isEqualTo(FIRST);

        Files.writeString(folder.resolve("settings.properties"), "textScale=900\ntheme=PINK\nlanguage=fr", UTF_8);
        assertThat(kept.get()).isEqualTo(new Settings(new Locale("vi"), Appearance.USUAL.withTextScale(2)));

        Files.writeString(folder.resolve("settings.properties"), "textScale=NaN", UTF_8);
        assertThat(kept.get()).isEqualTo(FIRST);
    }
}
