package vn.hientruong.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatMapTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 5", "1, 1000, 1", "40, 1000, 1", "41, 1000, 2", "160, 1000, 2", "161, 1000, 3", "1000, 1000, 5"})
    void strengthGrowsWithTheSquareRoot(long reports, long fullest, int level) {
        assertThat(HeatMap.level(reports, fullest)).isEqualTo(level);
    }
}
