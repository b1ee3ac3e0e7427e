package vn.hientruong.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest {
    private final Properties asked = new Properties();

    @Test
    void withNothingAskedTheBackendIsOnThisMachine() {
        Setup setup = Setup.of(asked, new Locale("vi", "VN"));

        assertThat(setup.backend()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(setup.language().getLanguage()).isEqualTo("vi");
        assertThat(setup.textScale()).isEqualTo(1);
        assertThat(setup.folder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"vi, vi", "en, en", "en-GB, en", "fr, vi"})
    void englishIsSpokenToThoseWhoAskForItAndVietnameseToAllOthers(String device, String spoken) {
        assertThat(Setup.of(asked, Locale.forLanguageTag(device)).language().getLanguage())
                .isEqualTo(spoken);
    }

    @Test
    void propertiesWinOverTheDevice() {
        asked.setProperty("hientruong.url", "https://phananh.example.vn/");
        asked.setProperty("hientruong.language", "en");
        asked.setProperty("hientruong.textScale", "1.5");
        asked.setProperty("hientruong.folder", "/tmp/phone");

        assertThat(Setup.of(asked, new Locale("vi")))
                .isEqualTo(new Setup(
                        URI.create("https://phananh.example.vn"),
                        Locale.ENGLISH,
                        1.5,
                        Optional.of(Path.of("/tmp/phone"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "phananh.example.vn", "ftp://example.vn", "http://", "http://a b", "http://u:p@example.vn"})
    void addressThatIsNoneIsRefusedByName(String address) {
        asked.setProperty("hientruong.url", address);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setup.of(asked, Locale.ENGLISH))
                .withMessageContaining("hientruong.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "big", "0", "-1", "3", "NaN"})
    void textScaleOutOfRangeIsRefusedByName(String scale) {
        asked.setProperty("hientruong.textScale", scale);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setup.of(asked, Locale.ENGLISH))
                .withMessageContaining("hientruong.textScale");
    }
}
