package vn.hientruong.statistics;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.platform.problem.InvalidRequest;

/** What a filter on areas stands for: the commune that has a code today, or by its id one of any time. */
@Singleton
class FilteredAreas {
    private final Areas areas;

    FilteredAreas(Areas areas) {
        this.areas = areas;
    }

    /** @throws InvalidRequest for what is no area */
    List<UUID> idsOf(@Nullable String filter) {
        if (filter == null || filter.equals(FigureSelection.NONE)) {
            return List.of();
        }
        return areas.findByCode(filter)
                .map(AreaFound::id)
                .or(() -> id(filter).flatMap(areas::find).map(AreaFound::id))
                .map(List::of)
                .orElseThrow(() -> InvalidRequest.at("?area", "no-such-area", filter));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
