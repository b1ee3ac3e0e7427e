package vn.hientruong.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Ổ gà trước số 12", "hàng\r\n\tkhác", "😀", "a😀b😀"})
    void textOfPeopleIsClean(String text) {
        assertThat(CleanText.isClean(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\u0007", "\u007f", "\u0085", "\ud83d", "\ud83dx", "x\ude00", "\ude00\ud83d"})
    void controlsAndHalvesAreNot(String text) {
        assertThat(CleanText.isClean(text)).isFalse();
    }

    @Test
    void bothWaysOfTypingBecomeOne() {
        assertThat(CleanText.normalised("e\u0302\u0301")).isEqualTo("\u1ebf");
    }
}
