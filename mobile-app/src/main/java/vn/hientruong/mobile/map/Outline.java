package vn.hientruong.mobile.map;

import java.util.List;

/**
 * The outline of a commune.
 *
 * @param middle where its name is written
 * @param rings each lon, lat, lon, lat … in WGS84 degrees
 */
public record Outline(String name, Spot middle, List<double[]> rings) {}
