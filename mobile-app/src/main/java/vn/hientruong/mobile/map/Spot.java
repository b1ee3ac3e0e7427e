package vn.hientruong.mobile.map;

/** A point on the map, in WGS84 degrees. */
public record Spot(double lat, double lon) {}
