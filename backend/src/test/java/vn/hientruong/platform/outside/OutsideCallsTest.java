package vn.hientruong.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideCallsTest {
    private final OutsideCalls calls = new OutsideCalls(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1:5432/",
                "http://localhost:8080/q/metrics",
                "http://[::1]/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::]/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://2130706433/",
                "http://user:word@93.184.216.34/",
                "file:///etc/passwd",
                "gopher://93.184.216.34/",
                "//93.184.216.34/",
                "http:93.184.216.34",
                "not an address",
                ""
            })
    void neighboursAndWhatIsNoWebAddressAreRefused(String address) {
        assertThatThrownBy(() -> calls.get(address, 10, Duration.ofSeconds(1))).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void machinesOfTheInternetMayBeCalled(String address) throws UnknownHostException {
        assertThat(OutsideCalls.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anAddressLongerThanAnybodyWritesIsRefused() {
        assertThatThrownBy(() -> calls.check("http://93.184.216.34/" + "a".repeat(2000)))
                .isInstanceOf(AddressRefused.class);
    }
}
