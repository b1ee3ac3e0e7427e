package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.platform.problem.InvalidRequest;

class MapGridTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "a,b,c,d",
                "NaN,0,1,1",
                "0,NaN,1,1",
                "0,0,Infinity,1",
                "0,-Infinity,1,1",
                "106,18,107,17",
                "-181,0,0,1",
                "0,0,181,1",
                "0,-91,1,1",
                "0,0,1,91",
                "1e400,0,1,1"
            })
    void whatIsNoBoxIsRefused(String bbox) {
        assertThatThrownBy(() -> MapGrid.of(bbox, 10)).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 23, Integer.MAX_VALUE})
    void whatIsNoZoomIsRefused(int zoom) {
        assertThatThrownBy(() -> MapGrid.of("106,17,107,18", zoom)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aBoxAcrossTheAntimeridianHasTwoSpans() {
        MapGrid grid = MapGrid.of("170,-10,-170,10", 5);

        assertThat(grid.spans()).hasSize(2);
        assertThat(grid.spans().get(0).east()).isEqualTo((1 << grid.depth()) - 1);
        assertThat(grid.spans().get(1).west()).isZero();
        assertThat(grid.covered()[0]).isGreaterThan(grid.covered()[2]);
    }

    @Test
    void aBoxThatIsAllButASliverOfTheWorldCountsNothingTwice() {
        MapGrid grid = MapGrid.of("10.0001,-10,10,10", 3);

        assertThat(grid.spans()).hasSize(1);
        assertThat(grid.spans().get(0).west()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'-180,-90,180,90',22", "'-180,-90,180,90',0", "'100,0,120,30',20", "'106,17,107,18',18"})
    void noBoxHasMoreCellsThanAScreen(String bbox, int zoom) {
        MapGrid grid = MapGrid.of(bbox, zoom);

        assertThat(grid.spans().stream().mapToLong(MapGrid.Span::cells).sum()).isBetween(1L, 4_096L);
    }

    @Test
    void whatIsCoveredHoldsTheBox() {
        double[] covered = MapGrid.of("106.1,17.2,106.7,17.9", 10).covered();

        assertThat(covered[0]).isLessThanOrEqualTo(106.1);
        assertThat(covered[1]).isLessThanOrEqualTo(17.2);
        assertThat(covered[2]).isGreaterThanOrEqualTo(106.7);
        assertThat(covered[3]).isGreaterThanOrEqualTo(17.9);
        assertThat(covered[2] - covered[0]).isCloseTo(0.6, within(0.5));
    }
}
