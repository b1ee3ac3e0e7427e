package vn.hientruong.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class AreaIndexTest {
    private static final String WEST = "POLYGON ((106 17, 106.5 17, 106.5 17.5, 106 17.5, 106 17))";
    private static final String EAST = "POLYGON ((106.5 17, 107 17, 107 17.5, 106.5 17.5, 106.5 17))";

    @Test
    void pointInsideIsFoundWithoutLookingForTheNearest() {
        Location found = index(area("A", WEST), area("B", EAST)).locate(17.2, 106.2);

        assertThat(found.area()).map(AreaFound::code).hasValue("A");
        assertThat(found.inTerritory()).isTrue();
        assertThat(found.nearest()).isEmpty();
        assertThat(found.nearestMetres()).isZero();
    }

    @Test
    void sharedBorderAndCornerGoToTheLowestCodeInWhateverOrderTheyCome() {
        AreaIndex.Entry west = area("B", WEST);
        AreaIndex.Entry east = area("A", EAST);

        for (AreaIndex index : List.of(index(west, east), index(east, west))) {
            assertThat(index.locate(17.3, 106.5).area()).map(AreaFound::code).hasValue("A");
            assertThat(index.locate(17.0, 106.5).area()).map(AreaFound::code).hasValue("A");
            assertThat(index.locate(17.5, 106.0).area()).map(AreaFound::code).hasValue("B");
        }
    }

    @Test
    void pointInAHoleIsInNoAreaUnlessAnotherFillsIt() {
        String ring = "POLYGON ((106 17, 107 17, 107 18, 106 18, 106 17),"
                + " (106.4 17.4, 106.6 17.4, 106.6 17.6, 106.4 17.6, 106.4 17.4))";
        String plug = "POLYGON ((106.4 17.4, 106.6 17.4, 106.6 17.6, 106.4 17.6, 106.4 17.4))";

        assertThat(index(area("A", ring)).locate(17.5, 106.5).area()).isEmpty();
        assertThat(index(area("A", ring), area("B", plug)).locate(17.5, 106.5).area())
                .map(AreaFound::code)
                .hasValue("B");
    }

    @Test
    void everyPartOfAMultipolygonCounts() {
        AreaIndex index = index(area(
                "A",
                "MULTIPOLYGON (((106 17, 106.1 17, 106.1 17.1, 106 17.1, 106 17)),"
                        + " ((106.8 17.8, 106.9 17.8, 106.9 17.9, 106.8 17.9, 106.8 17.8)))"));

        assertThat(index.locate(17.05, 106.05).area()).isPresent();
        assertThat(index.locate(17.85, 106.85).area()).isPresent();
        assertThat(index.locate(17.5, 106.5).area()).isEmpty();
    }

    @Test
    void nearestIsMeasuredInMetres() {
        Location north = index(area("A", WEST), area("B", EAST)).locate(17.51, 106.7);
        assertThat(north.nearest()).map(AreaFound::code).hasValue("B");
        assertThat(north.nearestMetres()).isCloseTo(1_112, within(7.0));

        // a hundredth of a degree of longitude is shorter up here than one of latitude
        Location east = index(area("A", WEST), area("B", EAST)).locate(17.2, 107.01);
        assertThat(east.nearestMetres()).isCloseTo(1_062, within(7.0));

        // off a corner: both ways together
        Location corner = index(area("A", WEST), area("B", EAST)).locate(17.51, 107.01);
        assertThat(corner.nearestMetres()).isCloseTo(1_538, within(10.0));
    }

    @Test
    void marginKeepsTheShoreInTheTerritoryAndTheSeaOut() {
        AreaIndex index = index(area("A", WEST));

        assertThat(index.locate(17.515, 106.2).inTerritory()).isTrue();
        assertThat(index.locate(17.515, 106.2).area()).isEmpty();
        assertThat(index.locate(17.52, 106.2).inTerritory()).isFalse();
    }

    @Test
    void gapBetweenCommunesOfAKnownProvinceIsInTheTerritory() {
        Geometry province = geometry("POLYGON ((105 16, 108 16, 108 19, 105 19, 105 16))");
        AreaIndex index = new AreaIndex(List.of(area("A", WEST)), List.of(province), 2_000);

        assertThat(index.locate(18.5, 107.5).inTerritory()).isTrue();
        assertThat(index.locate(18.5, 107.5).area()).isEmpty();
        assertThat(index.locate(19.5, 107.5).inTerritory()).isFalse();
    }

    @Test
    void whereNoAreaIsKnownNoPointIsRefused() {
        Location found = index().locate(17.2, 106.2);

        assertThat(found.inTerritory()).isTrue();
        assertThat(found.nearest()).isEmpty();
        assertThat(found.nearestMetres()).isInfinite();
    }

    @Test
    void whatIsNoPointIsNowhere() {
        AreaIndex index = index(area("A", WEST));

        assertThat(index.locate(Double.NaN, 106.2).inTerritory()).isFalse();
        assertThat(index.locate(17.2, Double.POSITIVE_INFINITY).inTerritory()).isFalse();
    }

    private static AreaIndex index(AreaIndex.Entry... areas) {
        return new AreaIndex(List.of(areas), List.of(), 2_000);
    }

    static AreaIndex.Entry area(String code, String wkt) {
        return new AreaIndex.Entry(
                new AreaFound(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)), code, "Xã " + code, code),
                geometry(wkt));
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException typingError) {
            throw new IllegalArgumentException(typingError);
        }
    }
}
