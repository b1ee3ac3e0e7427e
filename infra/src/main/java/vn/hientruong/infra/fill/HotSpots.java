package vn.hientruong.infra.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.infra.fill.Places.Spot;

/** Places that are reported again and again for some weeks: the same kind, a few steps apart. */
final class HotSpots {
    private static final double BEGINS = 0.004;
    private static final double GOES_ON = 0.15;
    private static final int MOST = 400;

    /** One such place, and the last report of it that others may be merged into. */
    static final class HotSpot {
        final String category;
        final Spot spot;
        private final Instant until;

        @Nullable
        Story last;

        private HotSpot(String category, Spot spot, Instant until) {
            this.category = category;
            this.spot = spot;
            this.until = until;
        }
    }

    private final List<HotSpot> active = new ArrayList<>();
    private final Chance chance;

    HotSpots(Chance chance) {
        this.chance = chance;
    }

    /** One that is reported once more at that time, if any is. */
    Optional<HotSpot> again(Instant at) {
        if (active.isEmpty() || !chance.of(GOES_ON)) {
            return Optional.empty();
        }
        int index = chance.below(active.size());
        HotSpot found = active.get(index);
        if (found.until.isBefore(at)) {
            active.remove(index);
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** Now and then a report is the first of many. */
    void maybeBegin(String category, Spot spot, Instant at) {
        if (active.size() < MOST && chance.of(BEGINS)) {
            active.add(new HotSpot(category, spot, at.plus(Duration.ofDays(10 + chance.below(50)))));
        }
    }
}
