package vn.hientruong.area;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import vn.hientruong.platform.time.SystemClock;

/** Everything {@link Areas} knows on one day; never changed, only replaced. */
final class AreaSnapshot {
    private final long fromMillis;
    private final long untilMillis;
    private final AreaIndex index;
    private final Map<UUID, AreaFound> ever;
    private final OutlineMap outlines;

    private AreaSnapshot(LocalDate day, AreaIndex index, Map<UUID, AreaFound> ever, OutlineMap outlines) {
        this.fromMillis = day.atStartOfDay(SystemClock.ZONE).toInstant().toEpochMilli();
        this.untilMillis =
                day.plusDays(1).atStartOfDay(SystemClock.ZONE).toInstant().toEpochMilli();
        this.index = index;
        this.ever = ever;
        this.outlines = outlines;
    }

    static AreaSnapshot read(AreaRepository areas, Instant now, double marginMetres) {
        LocalDate day = LocalDate.ofInstant(now, SystemClock.ZONE);
        List<AreaIndex.Entry> communes = new ArrayList<>();
        List<OutlineMap.Shape> shapes = new ArrayList<>();
        List<Geometry> provinces = new ArrayList<>();
        for (Area area : areas.listValidOn(day)) {
            Geometry outline = area.outline();
            if (area.level() == AreaLevel.PROVINCE) {
                provinces.add(outline);
            } else {
                communes.add(new AreaIndex.Entry(area.found(), outline));
                shapes.add(new OutlineMap.Shape(area.found(), outline, area.approximate()));
            }
        }
        Map<UUID, AreaFound> ever = areas.listEver().stream().collect(toUnmodifiableMap(AreaFound::id, area -> area));
        return new AreaSnapshot(day, new AreaIndex(communes, provinces, marginMetres), ever, new OutlineMap(shapes));
    }

    boolean holdsAt(long millis) {
        return fromMillis <= millis && millis < untilMillis;
    }

    AreaIndex index() {
        return index;
    }

    Map<UUID, AreaFound> ever() {
        return ever;
    }

    OutlineMap outlines() {
        return outlines;
    }
}
