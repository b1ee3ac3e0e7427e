package vn.hientruong.area;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import vn.hientruong.platform.persistence.Uuid7;

/** One file of areas laid over what is known, inside the transaction of {@link AreaImport}. */
final class AreaChange {
    private final AreaRepository areas;
    private final List<NewArea> drawn;
    private final Instant now;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final PlanLines lines = new PlanLines();
    private int created;
    private int replaced;
    private int closed;

    private record Placed(NewArea drawn, Area area) {}

    private record Standing(Area area, Geometry outline) {}

    AreaChange(AreaRepository areas, List<NewArea> drawn, Instant now) {
        this.areas = areas;
        this.drawn = drawn;
        this.now = now;
    }

    void apply() {
        Map<String, List<Area>> known = areas
                .listByCodes(drawn.stream().map(NewArea::code).toList())
                .stream()
                .collect(groupingBy(Area::code));
        drawn.forEach(area -> placed.add(new Placed(area, place(area, known.getOrDefault(area.code(), List.of())))));
        placed.forEach(this::linkReplaced);
        placed.forEach(this::linkSuccessors);
        areas.flush();
        for (AreaLevel level : AreaLevel.values()) {
            refuseOverlaps(level);
        }
    }

    /** What becomes of each area. */
    List<AreaPlan.Line> lines() {
        return lines.all();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    int created() {
        return created;
    }

    int replaced() {
        return replaced;
    }

    int closed() {
        return closed;
    }

    /** @param sameCode all times of that code, the earliest first */
    private Area place(NewArea area, List<Area> sameCode) {
        LocalDate from = area.validFrom();
        Optional<Area> same = sameCode.stream()
                .filter(other -> other.validFrom().equals(from))
                .findFirst();
        if (same.isPresent()) {
            replaced++;
            lines.changed(area, same.get(), false);
            same.get().redraw(area);
            return same.get();
        }
        Area added = new Area(Uuid7.at(now), area);
        created++;
        Optional<Area> later = sameCode.stream()
                .filter(other -> other.validFrom().isAfter(from))
                .findFirst();
        later.ifPresent(next -> added.close(next.validFrom()));
        areas.persistAndFlush(added);
        later.ifPresent(next -> areas.link(added, next));
        Optional<Area> before =
                sameCode.stream().filter(other -> other.standsOn(from)).findFirst();
        before.ifPresentOrElse(earlier -> lines.changed(area, earlier, true), () -> lines.created(area));
        before.ifPresent(earlier -> handOver(earlier, added));
        return added;
    }

    private void linkReplaced(Placed one) {
        LocalDate from = one.drawn.validFrom();
        for (String code : one.drawn.replaces()) {
            areas.findReaching(code, from)
                    .ifPresentOrElse(
                            before -> handOver(before, one.area),
                            () -> refuse(one.drawn, "replaces-unknown", code, from));
        }
    }

    private void linkSuccessors(Placed one) {
        LocalDate from = one.drawn.validFrom();
        for (String code : one.drawn.successors()) {
            areas.listByCodes(List.of(code)).stream()
                    .filter(other -> other.validFrom().isAfter(from))
                    .findFirst()
                    .ifPresentOrElse(
                            after -> handOver(one.area, after),
                            () -> refuse(one.drawn, "successor-unknown", code, from));
        }
    }

    private void handOver(Area before, Area after) {
        if (before.close(after.validFrom())) {
            closed++;
        }
        areas.link(before, after);
        if (!before.code().equals(after.code())) {
            lines.succeeded(before, after);
        }
    }

    private void refuse(NewArea area, String reason, Object... args) {
        refusals.add(new Refusal(area.pointer(), area.code(), Unfit.reason(reason, args)));
    }

    /** Those that begin together in this file were compared before; sketches give way to whatever is better. */
    private void refuseOverlaps(AreaLevel level) {
        List<Placed> news = placed.stream()
                .filter(one -> one.drawn.level() == level && !one.drawn.approximate())
                .toList();
        if (news.isEmpty()) {
            return;
        }
        LocalDate first = news.stream()
                .map(one -> one.drawn.validFrom())
                .reduce(news.get(0).drawn.validFrom(), (one, other) -> one.isBefore(other) ? one : other);
        List<Standing> standing = areas.listSurveyedSince(first, level).stream()
                .map(area -> new Standing(area, area.outline()))
                .toList();
        for (Placed one : news) {
            standing.stream()
                    .filter(other -> other.area.meets(one.area) && !beginTogether(other.area, one.area))
                    .filter(other -> Overlaps.tooMuch(other.outline, one.drawn.outline()))
                    .findFirst()
                    .ifPresent(
                            other -> refusals.add(Overlaps.refusal(one.drawn, other.area.code(), other.area.name())));
        }
    }

    private boolean beginTogether(Area other, Area area) {
        return other.validFrom().equals(area.validFrom()) && placed.stream().anyMatch(one -> one.area == other);
    }
}
