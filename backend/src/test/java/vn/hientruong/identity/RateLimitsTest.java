package vn.hientruong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.problem.TooManyRequests;
import vn.hientruong.testsupport.MovableClock;

class RateLimitsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final RateLimits limits = new RateLimits(clock, 1);

    @Test
    void theFourthCodeForAPhoneMustWaitForTheAllowanceToComeBack() {
        take(Limit.CODE_PER_PHONE, 3, "a");

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> limits.check(Limit.CODE_PER_PHONE, "a"))
                .satisfies(refused -> assertThat(refused.headers()).containsEntry("Retry-After", "200"));

        clock.advance(Duration.ofSeconds(200));
        take(Limit.CODE_PER_PHONE, 1, "a");
        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> limits.check(Limit.CODE_PER_PHONE, "a"));
    }

    @Test
    void whoNeverHurriesStillMeetsTheLimitOfTheDay() {
        for (int i = 0; i < 10; i++) {
            take(Limit.CODE_PER_PHONE, 1, "a");
            clock.advance(Duration.ofMinutes(4));
        }

        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> limits.check(Limit.CODE_PER_PHONE, "a"));
    }

    @Test
    void oneKeyDoesNotUseUpAnother() {
        take(Limit.SIGN_IN_PER_NAME, 10, "a");
        take(Limit.SIGN_IN_PER_NAME, 10, "b");
        take(Limit.SIGN_IN_PER_ADDRESS, 60, "a");
    }

    @Test
    void theFactorMultipliesEveryLimit() {
        RateLimits doubled = new RateLimits(clock, 2);
        for (int i = 0; i < 6; i++) {
            doubled.check(Limit.CODE_PER_PHONE, "a");
        }
        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> doubled.check(Limit.CODE_PER_PHONE, "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateLimits(clock, 0));
    }

    @Test
    void anIpv6HouseholdIsOneAddress() {
        assertThat(ClientAddress.network("2405:4802:1:2::1")).isEqualTo(ClientAddress.network("2405:4802:1:2:ffff::9"));
        assertThat(ClientAddress.network("2405:4802:1:3::1")).isNotEqualTo(ClientAddress.network("2405:4802:1:2::1"));
        assertThat(ClientAddress.network("113.160.1.2")).isEqualTo("113.160.1.2");
        assertThat(ClientAddress.network("::ffff:113.160.1.2")).isEqualTo("113.160.1.2");
    }

    private void take(Limit limit, int times, String key) {
        for (int i = 0; i < times; i++) {
            limits.check(limit, key);
        }
    }
}
