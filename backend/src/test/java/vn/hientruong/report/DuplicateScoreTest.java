package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.hientruong.report.DuplicateScore.Pair;
import vn.hientruong.report.DuplicateScore.Reach;

class DuplicateScoreTest {
    private static final Reach REACH = new Reach(100, Duration.ofDays(10));
    private static final OptionalDouble SILENT = OptionalDouble.empty();
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void theSamePlaceMomentKindAndWordsAreCertain() {
        assertThat(DuplicateScore.of(new Pair(0, Duration.ZERO, true, OptionalDouble.of(1)), REACH))
                .isCloseTo(1, EXACT);
        assertThat(DuplicateScore.of(new Pair(0, Duration.ZERO, true, SILENT), REACH))
                .isCloseTo(1, EXACT);
    }

    @Test
    void everyPartHasItsWeight() {
        assertThat(score(50, 0, OptionalDouble.of(1))).isCloseTo(0.75, EXACT);
        assertThat(score(0, 5, OptionalDouble.of(1))).isCloseTo(0.9, EXACT);
        assertThat(score(0, 0, OptionalDouble.of(0))).isCloseTo(0.7, EXACT);
        assertThat(score(50, 5, SILENT)).isCloseTo(0.5, EXACT);
        assertThat(DuplicateScore.NEAR + DuplicateScore.SOON + DuplicateScore.ALIKE)
                .isCloseTo(1, EXACT);
    }

    @Test
    void anotherCategoryIsLessLikely() {
        assertThat(DuplicateScore.of(new Pair(0, Duration.ZERO, false, OptionalDouble.of(1)), REACH))
                .isCloseTo(0.6, EXACT);
    }

    @Test
    void whatIsOutOfReachIsNothingWhateverItSays() {
        assertThat(score(100.001, 0, OptionalDouble.of(1))).isZero();
        assertThat(DuplicateScore.of(new Pair(0, Duration.ofDays(10).plusMillis(1), true, OptionalDouble.of(1)), REACH))
                .isZero();
        assertThat(score(100, 10, OptionalDouble.of(1))).isCloseTo(0.3, EXACT);
    }

    @Test
    void beforeAndAfterAreTheSame() {
        assertThat(DuplicateScore.of(new Pair(7, Duration.ofDays(-4), true, SILENT), REACH))
                .isEqualTo(DuplicateScore.of(new Pair(7, Duration.ofDays(4), true, SILENT), REACH));
    }

    private static double score(double metres, int days, OptionalDouble alike) {
        return DuplicateScore.of(new Pair(metres, Duration.ofDays(days), true, alike), REACH);
    }
}
