package vn.hientruong.area;

import java.util.Optional;

/**
 * What is known about a point.
 *
 * @param area the commune that holds it
 * @param inTerritory whether this system is there for that point, even when no commune holds it
 * @param nearest the closest commune, only when none holds the point
 * @param nearestMetres to the border of {@code nearest}; 0 when a commune holds the point, infinite when none is known
 */
public record Location(
        Optional<AreaFound> area, boolean inTerritory, Optional<AreaFound> nearest, double nearestMetres) {}
