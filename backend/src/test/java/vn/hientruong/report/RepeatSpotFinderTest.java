package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.report.RepeatSpotFinder.Cluster;
import vn.hientruong.report.RepeatSpotFinder.Sighting;

class RepeatSpotFinderTest {
    private static final Instant START = Instant.parse("2026-11-01T01:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void twoAreNotEnoughAndThreeAre() {
        Sighting first = sighting(1, 0, 0, DAY);
        Sighting second = sighting(2, 10, 0, DAY.multipliedBy(2));
        Sighting third = sighting(3, 0, 10, DAY.multipliedBy(3));

        assertThat(RepeatSpotFinder.find(second, List.of(first))).isEmpty();
        assertThat(RepeatSpotFinder.find(third, List.of(first, second)))
                .map(Cluster::members)
                .contains(List.of(first, second, third));
    }

    @Test
    void aHundredMetresAreWithinAndADecimetreMoreIsNot() {
        Sighting centre = sighting(1, 0, 0, DAY);
        Sighting north = sighting(2, 100, 0, DAY);
        Sighting south = sighting(3, -100, 0, DAY);
        Sighting beyond = sighting(4, -100.1, 0, DAY);

        assertThat(RepeatSpotFinder.find(south, List.of(centre, north)))
                .map(Cluster::centre)
                .contains(centre);
        assertThat(RepeatSpotFinder.find(beyond, List.of(centre, north))).isEmpty();
    }

    @Test
    void thirtyDaysAreWithinAndAMomentMoreIsNot() {
        Sighting first = sighting(1, 0, 0, Duration.ZERO);
        Sighting second = sighting(2, 0, 0, DAY);
        Sighting last = sighting(3, 0, 0, DAY.multipliedBy(30));
        Sighting late = sighting(4, 0, 0, DAY.multipliedBy(30).plusNanos(1000));

        assertThat(RepeatSpotFinder.find(last, List.of(first, second))).isPresent();
        assertThat(RepeatSpotFinder.find(late, List.of(first, second))).isEmpty();
    }

    @Test
    void theOrderInWhichTheyAreLookedAtDoesNotMatter() {
        List<Sighting> all = List.of(
                sighting(1, 0, 0, DAY), sighting(2, 60, 0, DAY), sighting(3, 120, 0, DAY), sighting(4, 160, 0, DAY));

        assertThat(all)
                .allSatisfy(looked -> assertThat(RepeatSpotFinder.find(
                                looked,
                                all.stream()
                                        .filter(other -> !other.equals(looked))
                                        .toList()))
                        .isPresent());
    }

    @Test
    void ofSeveralTheLargestIsTakenAndOfEqualOnesTheOldest() {
        Sighting oldest = sighting(1, 0, 0, Duration.ZERO);
        Sighting twin = sighting(2, 0, 0, Duration.ZERO);
        Sighting third = sighting(3, 50, 0, DAY);
        Sighting far = sighting(4, 120, 0, DAY);

        Cluster cluster =
                RepeatSpotFinder.find(third, List.of(far, twin, oldest)).orElseThrow();

        assertThat(cluster.centre()).isEqualTo(third);
        assertThat(cluster.members()).containsExactly(oldest, twin, third, far);
        assertThat(RepeatSpotFinder.find(third, List.of(twin, oldest)).map(Cluster::centre))
                .contains(oldest);
    }

    @Test
    void onlyAWindowThatHoldsTheReportCounts() {
        List<Sighting> longAgo = List.of(
                sighting(1, 0, 0, Duration.ZERO), sighting(2, 0, 0, Duration.ZERO), sighting(3, 0, 0, Duration.ZERO));

        assertThat(RepeatSpotFinder.find(sighting(4, 0, 0, DAY.multipliedBy(40)), longAgo))
                .isEmpty();
    }

    private static Sighting sighting(int number, double north, double east, Duration after) {
        return new Sighting(new UUID(0, number), Planted.lat(north), Planted.lon(east), START.plus(after));
    }
}
