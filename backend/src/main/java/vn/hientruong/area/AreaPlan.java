package vn.hientruong.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file of areas would change.
 *
 * @param state of what is known, before the change; a plan counts only while that is so
 * @param lines the areas of the file in its order, then those that would end without one of the same code
 * @param refusals why features cannot be taken; one is enough to refuse the file
 */
public record AreaPlan(String state, List<Line> lines, List<AreasRefused.Feature> refusals) {
    /** What becomes of an area. */
    public enum Effect {
        /** Was not there. */
        CREATED,
        /** Gets another outline. */
        REDRAWN,
        /** Gets another name. */
        RENAMED,
        /** Level, parent, first day, or how sure the outline is. */
        DETAILS,
        /** Stays as it is. */
        SAME,
        /** Is no more from that day on. */
        ENDED
    }

    /**
     * One area.
     *
     * @param on the day it counts from
     * @param nameBefore where it is renamed
     * @param successors who takes over, where it ends; code and name
     * @param ended the area in its time that would end, whose open reports go to the one that then holds their point
     */
    public record Line(
            String code,
            String name,
            Set<Effect> effects,
            LocalDate on,
            @Nullable String nameBefore,
            List<String> successors,
            @Nullable UUID ended) {
        /** Whether anything becomes of it. */
        public boolean changes() {
            return !effects.contains(Effect.SAME);
        }
    }
}
