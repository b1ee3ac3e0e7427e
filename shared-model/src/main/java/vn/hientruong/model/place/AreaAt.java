package vn.hientruong.model.place;

import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/**
 * What lies at a point.
 *
 * @param area the commune; absent where no outline holds the point
 * @param inTerritory false where a report would be refused because the place belongs to somebody else
 */
public record AreaAt(@Nullable CodeName area, boolean inTerritory) {}
