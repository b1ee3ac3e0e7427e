package vn.hientruong.mobile.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Moments vietnamese = new Moments(Strings.in(new Locale("vi")));
    private final Moments english = new Moments(Strings.in(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T10:00:00Z, Còn 3 ngày, 3 days left",
        "2026-11-23T01:00:00Z, Còn 1 ngày, 1 day left",
        "2026-11-22T16:59:00Z, Hạn hôm nay, Due today",
        "2026-11-22T08:59:00Z, Vừa quá hạn, Just overdue",
        "2026-11-21T10:00:00Z, Quá hạn 1 ngày, 1 day overdue",
        "2026-10-23T10:00:00Z, Quá hạn 30 ngày, 30 days overdue"
    })
    void deadlineIsCountedInDaysOfVietnam(Instant due, String vi, String en) {
        assertThat(vietnamese.due(due, NOW)).isEqualTo(vi);
        assertThat(english.due(due, NOW)).isEqualTo(en);
    }

    @Test
    void noDeadlineSaysNothing() {
        assertThat(vietnamese.due(null, NOW)).isEmpty();
    }

    @Test
    void hourIsThatOfVietnamWhereverThePhoneIs() {
        assertThat(vietnamese.of(Instant.parse("2026-11-21T17:05:00Z"))).isEqualTo("00:05, 22/11/2026");
        assertThat(english.of(Instant.parse("2026-11-21T17:05:00Z"))).isEqualTo("22/11/2026, 00:05");
        assertThat(vietnamese.day(LocalDate.of(2026, 2, 3))).isEqualTo("03/02/2026");
    }
}
