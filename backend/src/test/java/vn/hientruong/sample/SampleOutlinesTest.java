package vn.hientruong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.area.AreaFile;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.AreaIndex;
import vn.hientruong.area.AreaLevel;
import vn.hientruong.area.NewArea;

class SampleOutlinesTest {
    private static final AreaFile SAMPLE = SampleOutlines.read();

    @Test
    void oneProvinceAndItsFortyOneCommunesAreSketches() {
        assertThat(SAMPLE.areas()).hasSize(42).allMatch(NewArea::approximate);
        assertThat(SAMPLE.areas())
                .filteredOn(area -> area.level() == AreaLevel.PROVINCE)
                .hasSize(1);
        assertThat(communes())
                .allMatch(area -> area.outline().isValid())
                .allMatch(area -> area.outline().getArea() > 0)
                .extracting(NewArea::validFrom)
                .allMatch(day -> day.toString().equals("2025-07-01"));
    }

    @Test
    void communesCoverTheProvinceOnce() {
        double together = communes().stream()
                .mapToDouble(area -> area.outline().getArea())
                .sum();

        assertThat(together / SAMPLE.areas().get(0).outline().getArea()).isBetween(0.999_999, 1.000_001);
    }

    @Test
    void placesFallIntoTheirCommuneAndTheSeaIntoNone() {
        AreaIndex index = new AreaIndex(
                communes().stream()
                        .map(area -> new AreaIndex.Entry(
                                new AreaFound(UUID.randomUUID(), area.code(), area.name(), area.nameEn()),
                                area.outline()))
                        .toList(),
                List.of(SAMPLE.areas().get(0).outline()),
                2_000);

        assertThat(index.locate(17.4689, 106.6223).area()).map(AreaFound::name).hasValue("Phường Đồng Hới");
        assertThat(index.locate(17.76939, 106.4236).area()).map(AreaFound::code).hasValue("19009");
        assertThat(index.locate(17.6, 107.2).inTerritory()).isFalse();
        assertThat(index.locate(21.03, 105.85).inTerritory()).isFalse();
    }

    private static List<NewArea> communes() {
        return SAMPLE.areas().stream()
                .filter(area -> area.level() == AreaLevel.COMMUNE)
                .toList();
    }
}
