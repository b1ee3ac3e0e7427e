package vn.hientruong.mobile.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewportTest {
    private static final Viewport DONG_HOI = new Viewport(17.4689, 106.6223, 14, 390, 600);

    @ParameterizedTest
    @CsvSource({"0, 0", "195, 300", "390, 600", "12.5, 577"})
    void whatLiesUnderAPixelIsDrawnThere(double x, double y) {
        Spot spot = DONG_HOI.at(x, y);

        assertThat(DONG_HOI.x(spot.lon())).isCloseTo(x, within(1e-6));
        assertThat(DONG_HOI.y(spot.lat())).isCloseTo(y, within(1e-6));
    }

    @Test
    void worldIsCutIntoTilesAsEveryServerDoes() {
        // OpenStreetMap's own example of a tile number: zoom 18, lat 17.4689, lon 106.6223
        double tiles = Math.pow(2, 18);
        assertThat((int) (Viewport.worldX(106.6223) * tiles)).isEqualTo((int) ((106.6223 + 180) / 360 * tiles));
        assertThat((int) (Viewport.worldY(0) * tiles)).isEqualTo((int) (tiles / 2));
        assertThat(Viewport.worldY(85.0511287)).isCloseTo(0, within(1e-6));
        assertThat(Viewport.worldY(-85.0511287)).isCloseTo(1, within(1e-6));
    }

    @Test
    void pullingTheMapMovesWhatIsUnderTheFinger() {
        Spot held = DONG_HOI.at(100, 100);
        Viewport pulled = DONG_HOI.pulled(40, -25);

        assertThat(pulled.x(held.lon())).isCloseTo(140, within(1e-6));
        assertThat(pulled.y(held.lat())).isCloseTo(75, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1", "-2", "0.25"})
    void comingNearerKeepsWhatIsUnderTheFinger(double steps) {
        Spot held = DONG_HOI.at(300, 450);
        Viewport near = DONG_HOI.nearer(steps, 300, 450);

        assertThat(near.x(held.lon())).isCloseTo(300, within(1e-6));
        assertThat(near.y(held.lat())).isCloseTo(450, within(1e-6));
        assertThat(near.zoom()).isCloseTo(14 + steps, within(1e-9));
    }

    @Test
    void nobodyLeavesTheWorld() {
        Viewport far = DONG_HOI.pulled(1e9, 1e9).nearer(-50, 0, 0).nearer(99, 0, 0);

        assertThat(far.lat()).isBetween(-85.0, 85.0);
        assertThat(far.lon()).isBetween(-180.0, 180.0);
        assertThat(far.zoom()).isEqualTo(Viewport.NEAREST);
    }

    @Test
    void boxIsWhatTheScreenShows() {
        Box box = DONG_HOI.box();

        assertThat(box.west()).isLessThan(106.6223);
        assertThat(box.north()).isGreaterThan(17.4689);
        assertThat(box.holds(DONG_HOI.nearer(1, 195, 300).box())).isTrue();
        assertThat(box.holds(DONG_HOI.nearer(-1, 195, 300).box())).isFalse();
        assertThat(new Box(106.5, 17.25, 106.75, 17.5).query()).isEqualTo("106.500000,17.250000,106.750000,17.500000");
    }

    @Test
    void metresBecomePixels() {
        // at the equator and zoom 0 the earth's 40,075 km are 256 pixels
        assertThat(new Viewport(0, 0, 5, 1, 1).pixels(40_075_016.686)).isCloseTo(256 * 32, within(1e-6));
    }
}
