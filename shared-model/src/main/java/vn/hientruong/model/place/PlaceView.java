package vn.hientruong.model.place;

import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/**
 * Where a report is.
 *
 * @param lat WGS84 degrees
 * @param lon WGS84 degrees
 * @param area the commune; absent where no outline holds the point
 */
public record PlaceView(
        double lat,
        double lon,
        @Nullable Double accuracyMetres,
        @Nullable String address,
        @Nullable CodeName area) {}
