package vn.hientruong.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaPlan.Effect;
import vn.hientruong.area.AreaPlan.Line;

/** Notes what becomes of each area while {@link AreaChange} goes through a file. */
final class PlanLines {
    private final List<Line> drawn = new ArrayList<>();
    private final Map<UUID, Line> ended = new LinkedHashMap<>();

    /** An area that was not known under that code. */
    void created(NewArea area) {
        drawn.add(line(area, EnumSet.of(Effect.CREATED), null, null));
    }

    /**
     * An area that was known.
     *
     * @param before as it was, not yet redrawn
     * @param ends whether the earlier one ends, because the new one begins on another day
     */
    void changed(NewArea area, Area before, boolean ends) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        if (!Arrays.equals(before.wkb(), Outline.toWkb(area.outline()))) {
            effects.add(Effect.REDRAWN);
        }
        boolean renamed = !before.name().equals(area.name()) || !before.nameEn().equals(area.nameEn());
        if (renamed) {
            effects.add(Effect.RENAMED);
        }
        if (ends
                || before.level() != area.level()
                || before.approximate() != area.approximate()
                || !Objects.equals(before.parentCode(), area.parent())) {
            effects.add(Effect.DETAILS);
        }
        if (effects.isEmpty()) {
            effects.add(Effect.SAME);
        }
        drawn.add(line(area, effects, renamed ? before.name() : null, ends ? before.id() : null));
    }

    /** An area that ends, and one that takes over from it under another code. */
    void succeeded(Area before, Area after) {
        String successor = after.code() + " " + after.name();
        ended.merge(
                before.id(),
                new Line(
                        before.code(),
                        before.name(),
                        EnumSet.of(Effect.ENDED),
                        after.validFrom(),
                        null,
                        List.of(successor),
                        before.id()),
                (first, second) -> {
                    List<String> successors = new ArrayList<>(first.successors());
                    successors.addAll(second.successors());
                    return new Line(
                            first.code(),
                            first.name(),
                            first.effects(),
                            first.on(),
                            null,
                            List.copyOf(successors),
                            first.ended());
                });
    }

    List<Line> all() {
        List<Line> all = new ArrayList<>(drawn);
        all.addAll(ended.values());
        return all;
    }

    private static Line line(NewArea area, Set<Effect> effects, @Nullable String nameBefore, @Nullable UUID endedArea) {
        return new Line(area.code(), area.name(), effects, area.validFrom(), nameBefore, List.of(), endedArea);
    }
}
