package vn.hientruong.infra.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

        final List<Instant> filed = new ArrayList<>();

        @Nullable
        Story last;
        /** Once three were filed within thirty days. */
        @Nullable
        UUID flag;

        @Nullable
        Instant flaggedAt;

        private HotSpot(String category, Spot spot, Instant until) {
            this.category = category;
            this.spot = spot;
            this.until = until;
        }
    }

    private static final int OFTEN = 3;
    private static final Duration CLOSE = Duration.ofDays(30);

    private final List<HotSpot> active = new ArrayList<>();
    private final List<HotSpot> flagged = new ArrayList<>();
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
            HotSpot begun = new HotSpot(category, spot, at.plus(Duration.ofDays(10 + chance.below(50))));
            begun.filed.add(at);
            active.add(begun);
        }
    }

    /** Notes one more; the third within thirty days flags the place. */
    void count(HotSpot hot, Instant at) {
        hot.filed.add(at);
        int count = hot.filed.size();
        if (hot.flag == null
                && count >= OFTEN
                && hot.filed.get(count - OFTEN).plus(CLOSE).isAfter(at)) {
            hot.flag = chance.id(at);
            hot.flaggedAt = at;
            flagged.add(hot);
        }
    }

    List<HotSpot> flagged() {
        return flagged;
    }
}
