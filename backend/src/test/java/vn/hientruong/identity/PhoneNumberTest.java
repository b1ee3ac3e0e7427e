package vn.hientruong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.platform.problem.InvalidRequest;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0905123456, +84905123456",
        "+84905123456, +84905123456",
        "+840905123456, +84905123456",
        "02323822222, +842323822222",
        "+842323822222, +842323822222"
    })
    void everySpellingIsOnePerson(String written, String stored) {
        assertThat(PhoneNumber.of(written, "/phone").value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "905123456",
                "0905",
                "+1905123456",
                "0905123456789",
                "000512345",
                "0905 123 456",
                "٠٩٠٥١٢٣٤٥٦"
            })
    void whatIsNoVietnameseNumberIsRefused(String written) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PhoneNumber.of(written, "/phone"))
                .satisfies(
                        refused -> assertThat(refused.faults().get(0).pointer()).isEqualTo("/phone"));
    }

    @Test
    void isNotPrinted() {
        assertThat(PhoneNumber.of("0905123456", "/phone").toString()).doesNotContain("905");
    }
}
