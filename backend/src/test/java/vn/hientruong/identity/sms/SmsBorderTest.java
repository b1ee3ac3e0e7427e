package vn.hientruong.identity.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsBorderTest {
    private static final SmsSender.Message MESSAGE = new SmsSender.Message("+84912000071", "mã là 123456", "123456");

    private final KeptMessages kept = new KeptMessages(Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test"})
    void demoAndTestKeepMessages(String profile) {
        sender(profile, Optional.empty()).send(MESSAGE);

        assertThat(border(profile).keepsMessages()).isTrue();
        assertThat(kept.to("+84912000071"))
                .singleElement()
                .extracting(KeptMessages.Kept::code)
                .isEqualTo("123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "dev"})
    void anywhereElseAMessageWithoutAGatewayIsRefusedAndNotKept(String profile) {
        assertThatExceptionOfType(SmsUnavailable.class)
                .isThrownBy(() -> sender(profile, Optional.empty()).send(MESSAGE));

        assertThat(border(profile).keepsMessages()).isFalse();
        assertThat(kept.to("+84912000071")).isEmpty();
    }

    @Test
    void aNamedGatewayIsUsedEvenInADemonstration() {
        assertThat(sender("demo", Optional.of("http://127.0.0.1:9/send"))).isInstanceOf(SmsGateway.class);
    }

    private SmsSender sender(String profile, Optional<String> url) {
        return border(profile).sender(Template.plain(url, Optional.empty()), kept);
    }

    private static SmsBorder border(String profile) {
        return new SmsBorder(new SmallRyeConfigBuilder().withProfile(profile).build());
    }
}
