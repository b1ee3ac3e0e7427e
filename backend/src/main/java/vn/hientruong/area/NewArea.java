package vn.hientruong.area;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as an administrator brings it, already checked by itself.
 *
 * @param pointer where it stands in the file, as in {@code /features/3}
 * @param parent code of the area around it
 * @param validFrom first day
 * @param replaces codes of earlier areas that end where this one begins
 * @param successors codes of later areas that take over from this one
 * @param outline valid polygon or multipolygon, WGS84 degrees, x = longitude
 * @param approximate true for a drawing, false for a surveyed or official outline
 */
public record NewArea(
        String pointer,
        String code,
        String name,
        String nameEn,
        AreaLevel level,
        @Nullable String parent,
        LocalDate validFrom,
        List<String> replaces,
        List<String> successors,
        Geometry outline,
        boolean approximate) {}
