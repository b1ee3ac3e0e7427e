package vn.hientruong.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.hientruong.infra.Failed;

class VipsThumbnailTest {
    @Test
    void timeInTheProgramAndInTheSystemIsAddedUp() {
        assertThat(VipsThumbnail.milliseconds("user 1.250 sys 0.500\n")).isEqualTo(1750);
    }

    @Test
    void anOutputWithoutTimesIsNoMeasurement() {
        assertThatThrownBy(() -> VipsThumbnail.milliseconds("not found")).isInstanceOf(Failed.class);
    }
}
