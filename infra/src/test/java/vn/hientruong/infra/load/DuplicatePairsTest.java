package vn.hientruong.infra.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hientruong.report.DuplicateScore;

class DuplicatePairsTest {
    private static final ServiceRequest PILE = row("Bulky Items", "2017-12-01 08:00:00", "34.0", "-118.4");

    @Test
    void oneTypeFiftyMetresAndThreeDaysAreTheSame() {
        assertThat(labels(PILE, row("Bulky Items", "2017-12-04 08:00:00", "34.00044", "-118.4")))
                .containsExactly(true);
    }

    @Test
    void anotherTypeTimeOrPlaceIsDifferent() {
        assertThat(labels(PILE, row("Graffiti Removal", "2017-12-01 08:00:00", "34.0", "-118.4")))
                .containsExactly(false);
        assertThat(labels(PILE, row("Bulky Items", "2017-12-04 08:00:01", "34.0", "-118.4")))
                .containsExactly(false);
        assertThat(labels(PILE, row("Bulky Items", "2017-12-01 08:00:00", "34.00046", "-118.4")))
                .containsExactly(false);
    }

    @Test
    void whatIsFarOrCannotBeReadMakesNoPair() {
        assertThat(labels(PILE, row("Bulky Items", "2017-12-01 08:00:00", "34.1", "-118.4")))
                .isEmpty();
        assertThat(labels(PILE, row("Bulky Items", "2018-02-01 08:00:00", "34.0", "-118.4")))
                .isEmpty();
        assertThat(labels(PILE, row("Bulky Items", "yesterday", "34.0", "-118.4")))
                .isEmpty();
        assertThat(labels(PILE, row("Bulky Items", "2017-12-01 08:00:00", "", "")))
                .isEmpty();
    }

    @Test
    void aThresholdIsCountedByWhatItFindsAndMisses() {
        List<DuplicatePairs.Labelled> pairs = Stream.of(
                        DuplicatePairs.of(List.of(PILE, PILE)),
                        DuplicatePairs.of(
                                List.of(PILE, row("Bulky Items", "2017-12-04 07:00:00", "34.00044", "-118.4"))),
                        DuplicatePairs.of(List.of(PILE, row("Bulky Items", "2017-12-05 08:00:00", "34.0", "-118.4"))))
                .flatMap(List::stream)
                .toList();

        Duplicates.Outcome outcome = Duplicates.outcome(pairs, new DuplicateScore.Reach(100, Duration.ofDays(14)), 0.8);

        assertThat(outcome).isEqualTo(new Duplicates.Outcome(1, 1, 1));
        assertThat(outcome.precision()).isEqualTo(0.5);
        assertThat(outcome.recall()).isEqualTo(0.5);
    }

    private static List<Boolean> labels(ServiceRequest... rows) {
        return DuplicatePairs.of(List.of(rows)).stream()
                .map(DuplicatePairs.Labelled::same)
                .toList();
    }

    private static ServiceRequest row(String type, String at, String lat, String lon) {
        return new ServiceRequest("1", type, at, "Call", "BOS", "N", lat, lon, "");
    }
}
