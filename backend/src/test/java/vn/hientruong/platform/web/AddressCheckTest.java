package vn.hientruong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/a/b-c", "q=%E1%BA%BF+1", "%41", "a%0Ab", "q=%F0%9F%98%80"})
    void honestAddressesPass(String address) {
        assertThat(AddressCheck.isReadable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%+1", "%00", "%7F", "%C3", "%ED%A0%80", "%C0%80", "ế", "a b", "\0"})
    void othersDoNot(String address) {
        assertThat(AddressCheck.isReadable(address)).isFalse();
    }

    @Test
    void noQueryIsFine() {
        assertThat(AddressCheck.isReadable(null)).isTrue();
    }
}
