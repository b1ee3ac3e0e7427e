package vn.hientruong.area;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineMapTest {
    @Test
    void neighboursKeepOneBorderAndLoseWhatNobodySees() throws IOException {
        AreaIndex.Entry west = AreaIndexTest.area(
                "A", "POLYGON ((106 17, 106.01 17, 106.01001 17.01, 106.01 17.02, 106 17.02, 106 17))");
        AreaIndex.Entry east = AreaIndexTest.area(
                "B", "POLYGON ((106.01 17, 106.02 17, 106.02 17.02, 106.01 17.02, 106.01001 17.01, 106.01 17))");
        OutlineMap map = new OutlineMap(List.of(shape(west), shape(east)));

        JsonNode features = new ObjectMapper().readTree(map.drawn().geoJson()).get("features");

        assertThat(features).hasSize(2);
        assertThat(features.at("/0/properties/code").textValue()).isEqualTo("A");
        assertThat(features.at("/0/properties/approximate").booleanValue()).isTrue();
        assertThat(features.at("/0/geometry/coordinates/0/0")).hasSize(5);
        assertThat(features.at("/1/geometry/coordinates/0/0")).hasSize(5);
        assertThat(map.drawn()).isSameAs(map.drawn());
        assertThat(map.coarse().geoJson())
                .contains("[106.010,17.020]")
                .hasSizeLessThan(map.drawn().geoJson().length());
        assertThat(map.coarse().tag()).isNotEqualTo(map.drawn().tag());
    }

    @Test
    void noAreasMakeAnEmptyMap() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(new OutlineMap(List.of()).drawn().geoJson())
                        .get("features"))
                .isEmpty();
    }

    private static OutlineMap.Shape shape(AreaIndex.Entry entry) {
        return new OutlineMap.Shape(entry.area(), entry.outline(), true);
    }
}
