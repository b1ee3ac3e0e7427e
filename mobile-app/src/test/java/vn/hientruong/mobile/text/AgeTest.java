package vn.hientruong.mobile.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-5M, vừa xong, just now",
        "PT0S, vừa xong, just now",
        "PT59S, vừa xong, just now",
        "PT1M, 1 phút trước, 1 minute ago",
        "PT59M, 59 phút trước, 59 minutes ago",
        "PT1H, 1 giờ trước, 1 hour ago",
        "PT23H59M, 23 giờ trước, 23 hours ago",
        "PT24H, 1 ngày trước, 1 day ago",
        "PT720H, 30 ngày trước, 30 days ago"
    })
    void ageIsSaidInTheLargestUnitThatFits(Duration age, String vietnamese, String english) {
        assertThat(Age.of(NOW.minus(age), NOW).inWords(Strings.in(new Locale("vi"))))
                .isEqualTo(vietnamese);
        assertThat(Age.of(NOW.minus(age), NOW).inWords(Strings.in(Locale.ENGLISH)))
                .isEqualTo(english);
    }
}
