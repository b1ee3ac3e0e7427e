package vn.hientruong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import vn.hientruong.area.AreaImport;
import vn.hientruong.area.Areas;
import vn.hientruong.platform.text.Texts;

@QuarkusTest
class SampleAreasTest {
    @Inject
    SampleAreas sample;

    @Inject
    AreaImport imports;

    @Inject
    Areas areas;

    @Inject
    Clock clock;

    @Test
    void theSampleStandsTheChecksOfAnImport() {
        AreaImport.Outcome outcome = imports.take(SampleOutlines.read(), true, Texts.ENGLISH, clock.instant());

        assertThat(outcome.created() + outcome.replaced()).isEqualTo(42);
    }

    @Test
    void fillingTwiceAddsNothing() {
        sample.fill(clock.instant());
        int areasBefore = areas.all().size();
        sample.fill(clock.instant());

        assertThat(areas.isEmpty()).isFalse();
        assertThat(areas.all()).hasSize(areasBefore);
    }
}
