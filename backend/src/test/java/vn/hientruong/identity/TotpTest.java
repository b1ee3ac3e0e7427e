package vn.hientruong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The secret of RFC 6238 appendix B. */
    private static final String SECRET = Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void base32IsThatOfTheStandard() {
        assertThat(SECRET).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.decode(SECRET)).asString(StandardCharsets.US_ASCII).isEqualTo("12345678901234567890");
    }

    @Test
    void everySecretSurvivesBeingWrittenDown() {
        for (int i = 0; i < 100; i++) {
            String secret = Totp.newSecret();
            assertThat(secret).matches("[A-Z2-7]{32}");
            assertThat(Base32.encode(Base32.decode(secret))).isEqualTo(secret);
        }
    }

    @Test
    void aClockHalfAMinuteOffIsForgivenAndAWholeOneIsNot() {
        assertThat(Totp.findStep(SECRET, Totp.code(SECRET, NOW.minusSeconds(30)), NOW))
                .hasValue(NOW.getEpochSecond() / 30 - 1);
        assertThat(Totp.findStep(SECRET, Totp.code(SECRET, NOW.plusSeconds(30)), NOW))
                .hasValue(NOW.getEpochSecond() / 30 + 1);
        assertThat(Totp.findStep(SECRET, Totp.code(SECRET, NOW.minusSeconds(60)), NOW))
                .isEmpty();
    }

    @Test
    void theAddressForAppsNamesTheSystemAndTheAccount() {
        assertThat(Totp.uri(SECRET, "lan.nguyen"))
                .startsWith("otpauth://totp/Hi%E1%BB%87n%20Tr%C6%B0%E1%BB%9Dng:lan.nguyen?secret=" + SECRET);
    }
}
